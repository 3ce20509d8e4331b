import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { buildConsole } from '../../lib/console-build.js';
import { ConsoleServer } from '../local/console-server.js';
import { deployLocally } from '../local/deploy.js';
import { projectFolder } from '../local/emulator-plan.js';
import { type LocalCloud, startLocalCloud } from '../local/local-cloud.js';
import { serveConsole } from '../local/serve-console.js';
import { type DeployedApp, deployedApp } from './deployed-app.js';
import { MemberGate } from './member-gate.js';
import { moneyAct } from './money-act.js';
import { Narrator } from './narrator.js';
import { offerSolution, runSolution } from './offer-solution.js';
import { setUpProvider } from './provider-setup.js';
import { soldAct } from './sold-act.js';
import type { Stage } from './stage.js';
import { tellHowToGoOn } from './tell-how-to-go-on.js';
import { undoneAct } from './undone-act.js';
import { backOffice, storefront } from './world.js';

const values = readOptions();
const progress = (line: string) => process.stderr.write(`${line}\n`);
const narrator = new Narrator(values.json ? progress : (line) => process.stdout.write(`${line}\n`));

/** Ends with 2 and says how to call it, when it is called otherwise. */
function readOptions(): { readonly stay: boolean; readonly json: boolean } {
  try {
    return parseArgs({ options: { stay: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUsage: npm run demo -- [--json]; npm start -- [--json] stays up.\n`);
    process.exit(2);
  }
}

async function tellStory(cloud: LocalCloud, app: DeployedApp, gate: MemberGate): Promise<Stage> {
  const stage = { cloud, app, gate, narrator, cast: await setUpProvider(cloud, app) };
  const imported = [await runSolution(stage, storefront), await runSolution(stage, backOffice)] as const;
  const sold = await offerSolution(stage, imported[0]);
  const failing = await offerSolution(stage, imported[1]);
  const soldId = await soldAct(stage, sold);
  const undoneId = await undoneAct(stage, failing);
  await moneyAct(stage, soldId, undoneId);
  return stage;
}

function tellEnd(seconds: number): void {
  const held = narrator.comparisons.filter((comparison) => comparison.holds).length;
  narrator.title(`${held} of ${narrator.comparisons.length} comparisons hold, ${seconds.toFixed(0)} s`);
  if (!values.json) return;
  const document = { holds: narrator.holds, seconds, comparisons: narrator.comparisons, sections: narrator.sections };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Brings the product up on a local cloud, with the console in front of it when somebody stays to open it. */
async function deploy(cloud: LocalCloud, gate: MemberGate, server?: ConsoleServer): Promise<DeployedApp> {
  const context = { memberEndpointUrl: gate.url, ...(server && { consoleUrl: server.url }) };
  // Each to its end, so that no process is left when the other fails; a build that failed is told by whoever serves it.
  const [deployed] = await Promise.allSettled([deployLocally(cloud, { log: progress, context }), server && buildConsole(projectFolder)]);
  if (deployed.status === 'rejected') throw deployed.reason;
  const app = deployedApp(cloud, deployed.value);
  if (server) await serveConsole(server, app);
  return app;
}

const started = performance.now();
const cloud = await startLocalCloud({ log: progress });
const gate = await MemberGate.open(cloud.memberEndpoint);
const server = values.stay ? await ConsoleServer.listen() : undefined;
try {
  const stage = await tellStory(cloud, await deploy(cloud, gate, server), gate);
  tellEnd((performance.now() - started) / 1000);
  process.exitCode = narrator.exitCode;
  if (server) {
    tellHowToGoOn(stage, server.url);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
} finally {
  await server?.close();
  await gate.close();
  await cloud.stop();
}

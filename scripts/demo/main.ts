import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { deployLocally } from '../local/deploy.js';
import { type LocalCloud, startLocalCloud } from '../local/local-cloud.js';
import { type DeployedApp, deployedApp } from './deployed-app.js';
import { MemberGate } from './member-gate.js';
import { moneyAct } from './money-act.js';
import { Narrator } from './narrator.js';
import { offerSolution, runSolution } from './offer-solution.js';
import { setUpProvider } from './provider-setup.js';
import { soldAct } from './sold-act.js';
import type { Stage } from './stage.js';
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

/** How to go on by hand: who can sign in, and one call. */
function tellHowToCall({ app, cast }: Stage): void {
  narrator.title('The API stays up; Ctrl-C ends it');
  for (const { email, password } of cast.signIns) narrator.say(`${email}  ${password}`);
  // Quoted: the address holds a `$` that a shell would read.
  narrator.say(`npx convey login --api '${app.apiUrl}'    # opens the sign-in page; then: npx convey transfers list`);
  narrator.say(`curl '${app.apiUrl}/api/health'`);
  narrator.say(
    `TOKEN=$(npm run --silent sign-in -- --endpoint ${app.signIn.signInUrl} --client ${app.signIn.clientId} --email ${cast.signIns[1]?.email} --password '${cast.signIns[1]?.password}')`,
  );
  narrator.say(`curl -H "authorization: Bearer $TOKEN" '${app.apiUrl}/api/transfers'`);
}

const started = performance.now();
const cloud = await startLocalCloud({ log: progress });
const gate = await MemberGate.open(cloud.memberEndpoint);
try {
  const app = deployedApp(cloud, await deployLocally(cloud, { log: progress, context: { memberEndpointUrl: gate.url } }));
  const stage = await tellStory(cloud, app, gate);
  tellEnd((performance.now() - started) / 1000);
  process.exitCode = narrator.exitCode;
  if (values.stay) {
    tellHowToCall(stage);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
} finally {
  await gate.close();
  await cloud.stop();
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { addProviderPerson } from '../add-provider-person.js';
import { deployLocally } from '../local/deploy.js';
import { projectFolder } from '../local/emulator-plan.js';
import { localClient } from '../local/local-client.js';
import { startLocalCloud } from '../local/local-cloud.js';
import { canary } from '../support/canary.js';
import { type DeployedApp, deployedApp } from './deployed-app.js';
import { MemberGate } from './member-gate.js';
import { Stagehand } from './stagehand.js';
import { operator } from './world.js';

// Brings a local cloud up, deploys the product and lets a shell script tell the story with the command line; ends as the script ends.

const log = (line: string) => process.stderr.write(`${line}\n`);
const password = canary('Story-1');

async function play(app: DeployedApp, stagehand: Stagehand): Promise<number> {
  const env = { ...process.env, CONVEYANCE_API_URL: app.apiUrl, STAGEHAND_URL: stagehand.url };
  const script = spawn('bash', [join(projectFolder, 'examples', 'story.sh')], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(script, 'exit')) as [number | null];
  return code ?? 1;
}

const cloud = await startLocalCloud({ log });
const gate = await MemberGate.open(cloud.memberEndpoint);
try {
  const app = deployedApp(cloud, await deployLocally(cloud, { log, context: { memberEndpointUrl: gate.url } }));
  const { userPoolId, marketplaceTable } = app;
  const people = { [operator.email]: 'operator', 'meter@provider.example': 'service' } as const;
  for (const [email, role] of Object.entries(people)) {
    await addProviderPerson({ userPoolId, marketplaceTable, email, password, role }, localClient(cloud.controlEndpoint));
  }
  const secretValue = canary('story');
  const stagehand = await Stagehand.open({ cloud, app, gate, password, secretValue });
  process.exitCode = await play(app, stagehand);
  await stagehand.close();
} finally {
  await gate.close();
  await cloud.stop();
}

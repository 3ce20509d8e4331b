import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DeployOptions, deployLocally, type StackOutputs } from '../../scripts/local/deploy.js';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { type LocalEndpoints, startLocalCloud } from '../../scripts/local/local-cloud.js';
import { endSearched } from './canary-cloud.js';

/** A local cloud of one suite's own, with the product deployed to it. */
export interface OwnDeployedCloud extends LocalEndpoints {
  readonly outputs: StackOutputs;
  /** Its logs and state. */
  readonly folder: string;
  /** The value of an output of any stack; throws when there is none. */
  output(name: string): string;
  /** Searches all it has kept for secret values, then ends it; throws when one stood anywhere. */
  stop(): Promise<void>;
  /** Ends every process of it and removes its folder. */
  end(): Promise<void>;
}

/** The shipped app with its steps changed from outside, by context. */
export const changedApp = 'node --import tsx test/support/changed-app.ts';

/** Suites ask as fast as they can; how often a customer may ask is tried on a cloud of its own. */
const quickCallers = { requestsPerMinutePerCustomer: '100000' };

/** What a suite may choose about the deployment. */
export type DeployChoice = Pick<DeployOptions, 'app' | 'context'>;

/** Starts a local cloud in a folder and on ports of its own and deploys the real app to it; its machines wait and back off 0 seconds. */
export async function startDeployedCloud(
  choose: (cloud: LocalEndpoints) => Promise<DeployChoice> = async () => ({}),
): Promise<OwnDeployedCloud> {
  const folder = join(projectFolder, '.local', `own-${process.pid}`);
  const cloud = await startLocalCloud({ stateDirectory: folder, ports: { control: 0, member: 0 }, log: () => {} });
  const end = async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = endSearched({ ...cloud, folder }, end);
  try {
    const choice = await choose(cloud);
    const outputs = await deployLocally(cloud, { workFolder: folder, ...choice, context: { ...quickCallers, ...choice.context } });
    await skipWaits(cloud.controlEndpoint);
    const all = new Map(Object.values(outputs).flatMap((stack) => Object.entries(stack)));
    return { ...cloud, folder, outputs, output: (name) => required(all, name), stop, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function skipWaits(controlEndpoint: string): Promise<void> {
  const body = JSON.stringify({ 'stepfunctions._SFN_WAIT_SCALE': 0 });
  const answer = await fetch(`${controlEndpoint}/_ministack/config`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`The local engine keeps its waits: ${answer.status} ${await answer.text()}`);
}

function required(outputs: ReadonlyMap<string, string>, name: string): string {
  const value = outputs.get(name);
  if (value === undefined) throw new Error(`No stack has an output ${name}.`);
  return value;
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { consolePort } from './console-server.js';
import { controlAccount, projectFolder } from './emulator-plan.js';
import { localClient } from './local-client.js';
import type { LocalEndpoints } from './local-cloud.js';
import { localEnvironment } from './local-environment.js';
import { runCommand } from './run-command.js';

/** What the deployed stacks give out: stack name → output name → value. */
export type StackOutputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a caller may choose about a deployment. */
export interface DeployOptions {
  /** Settings passed to the app as context, beside those that say where things are. */
  readonly context?: Readonly<Record<string, string>>;
  /** Folder for the assembly, the outputs and the log; deployments at the same time need one each. Default: the local cloud's. */
  readonly workFolder?: string;
  /** The app's command, when it is not the one of cdk.json. */
  readonly app?: string;
  readonly log?: (line: string) => void;
}

async function isBootstrapped(cloud: LocalEndpoints): Promise<boolean> {
  const client = new CloudFormationClient(localClient(cloud.controlEndpoint));
  try {
    const answer = await client.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
    return answer.Stacks?.some((stack) => stack.StackStatus?.endsWith('_COMPLETE')) ?? false;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return false;
    throw error;
  } finally {
    client.destroy();
  }
}

/** Where the emulator gives tokens out: its sign-in pages are at its endpoint, as no pool's domain resolves. */
export function tokenUrlAt(controlEndpoint: string): string {
  return `${controlEndpoint}/oauth2/token`;
}

/** Settings that say where things are; the console is always served by a server of ours, as the emulator has no CloudFront. */
function addressesOf({ controlEndpoint, memberEndpoint }: LocalEndpoints): Readonly<Record<string, string>> {
  return {
    memberEndpointUrl: memberEndpoint,
    authorizeUrl: `${controlEndpoint}/oauth2/authorize`,
    tokenUrl: tokenUrlAt(controlEndpoint),
    signOutUrl: `${controlEndpoint}/logout`,
    consoleUrl: `http://127.0.0.1:${consolePort}`,
  };
}

function contextArguments(context: Readonly<Record<string, string>>): string[] {
  return Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Deploys the real CDK app to a local cloud and gives the outputs of its stacks; the toolkit stack is made when missing. */
export async function deployLocally(cloud: LocalEndpoints, options: DeployOptions = {}): Promise<StackOutputs> {
  const log = options.log ?? (() => {});
  const folder = resolve(options.workFolder ?? process.env.CONVEYANCE_STATE ?? join(projectFolder, '.local'));
  mkdirSync(folder, { recursive: true });
  const assembly = join(folder, 'cdk.out');
  const outputsFile = join(folder, 'outputs.json');
  const cdk = (name: string, args: readonly string[], cwd = projectFolder) =>
    runCommand({
      command: process.execPath,
      args: [join(projectFolder, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...args, '--no-notices', '--ci'],
      cwd,
      env: localEnvironment(cloud),
      logFile: join(folder, 'logs', `cdk-${name}.log`),
      timeoutSeconds: 240,
    });
  const started = performance.now();
  const context = contextArguments({ ...addressesOf(cloud), ...options.context });
  const app = options.app === undefined ? [] : ['--app', options.app];
  const toolkit = async () => {
    // Away from cdk.json, so that making the toolkit stack does not build the app once more.
    if (!(await isBootstrapped(cloud))) await cdk('bootstrap', ['bootstrap', environmentName], folder);
  };
  await Promise.all([cdk('synth', ['synth', '--quiet', '--output', assembly, ...context, ...app]), toolkit()]);
  log(`built the app in ${seconds(started)} s`);
  // Without a change set: the local engine has nothing to preview, and the answer comes in half the time.
  const direct = ['--all', '--require-approval', 'never', '--method', 'direct', '--concurrency', '2'];
  await cdk('deploy', ['deploy', '--app', assembly, ...direct, '--outputs-file', outputsFile]);
  log(`deployed in ${seconds(started)} s`);
  return JSON.parse(readFileSync(outputsFile, 'utf8')) as StackOutputs;
}

const environmentName = `aws://${controlAccount.awsAccountId}/${controlAccount.region}`;

function seconds(startedMs: number): string {
  return ((performance.now() - startedMs) / 1_000).toFixed(1);
}

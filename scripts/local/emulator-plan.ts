import { delimiter, join } from 'node:path';
import type { EmulatorPlan } from './emulator.js';

/** The repository's folder. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** The AWS account and region the local control account speaks as; its test key belongs to that account. */
export const controlAccount = { awsAccountId: '000000000000', region: 'eu-west-1' } as const;

function python(name: string): string {
  return join(process.env.CONVEYANCE_VENV ?? join(projectFolder, '.venv'), 'bin', name);
}

/**
 * The little environment an emulator needs and nothing else: MiniStack hands its own on to every Lambda, and a product
 * that worked only because of a developer's variables would be found out on AWS.
 */
function plainEnvironment(stateDirectory: string): Record<string, string> {
  const path = [join(projectFolder, 'node_modules', '.bin'), process.env.PATH ?? '/usr/bin:/bin'].join(delimiter);
  return { PATH: path, HOME: process.env.HOME ?? '/', LANG: 'C.UTF-8', PYTHONUNBUFFERED: '1', TMPDIR: join(stateDirectory, 'tmp') };
}

/** How MiniStack, the control account, is run on a port. */
export function controlPlan(stateDirectory: string, port: number): EmulatorPlan {
  return {
    name: 'MiniStack',
    command: python('ministack'),
    args: [],
    env: {
      ...plainEnvironment(stateDirectory),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      MINISTACK_REGION: controlAccount.region,
      MINISTACK_ACCOUNT_ID: controlAccount.awsAccountId,
      GATEWAY_PORT: String(port),
      LAMBDA_EXECUTOR: 'local',
      LAMBDA_WARM_TTL_SECONDS: '120',
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      // The member accounts forget everything when they stop; a control account that remembered would name what is gone.
      PERSIST_STATE: '0',
      STATE_DIR: join(stateDirectory, 'state'),
    },
    endpoint: `http://127.0.0.1:${port}`,
    healthPath: '/_ministack/health',
    logFile: join(stateDirectory, 'logs', 'ministack.log'),
    stateDirectory,
  };
}

/** How moto server, which holds the member accounts, is run on a port. */
export function memberPlan(stateDirectory: string, port: number): EmulatorPlan {
  return {
    name: 'moto server',
    command: python('moto_server'),
    args: ['-H', '127.0.0.1', '-p', String(port)],
    env: plainEnvironment(stateDirectory),
    endpoint: `http://127.0.0.1:${port}`,
    healthPath: '/moto-api/data.json',
    logFile: join(stateDirectory, 'logs', 'moto.log'),
    stateDirectory,
  };
}

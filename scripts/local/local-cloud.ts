import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmulatorFailedError, type EmulatorPlan, startEmulator } from './emulator.js';
import { controlPlan, memberPlan, projectFolder } from './emulator-plan.js';
import { type EmulatorGuard, endWithProcess } from './end-with-process.js';
import { freePort } from './free-port.js';
import { endLeftovers, isInUse } from './leftovers.js';

/** Where the two kinds of account answer. */
export interface LocalEndpoints {
  readonly controlEndpoint: string;
  readonly memberEndpoint: string;
}

/** A running local cloud. */
export interface LocalCloud extends LocalEndpoints {
  /** Ends every process the local cloud started, workers of its Lambdas included; safe twice. */
  stop(): Promise<void>;
}

/** What a caller may choose about its local cloud. */
export interface LocalCloudOptions {
  /** Folder for logs, state and temporary files; clouds that run at the same time need one each. Default `.local`. */
  readonly stateDirectory?: string;
  /** Ports to try first; a taken port is replaced by a free one, and 0 asks for any free one. Default 4566 and 5005. */
  readonly ports?: { readonly control: number; readonly member: number };
  readonly log: (line: string) => void;
}

const attemptsMax = 3;

/** A port may be taken between finding it free and listening on it, so a failed start is tried again on another one. */
async function startOnFreePort(plan: (port: number) => EmulatorPlan, preferred: number, guard: EmulatorGuard): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = plan(await freePort(attempt === 1 ? preferred : 0));
    try {
      await startEmulator(chosen, guard.keep);
      return chosen.endpoint;
    } catch (error) {
      if (!(error instanceof EmulatorFailedError) || attempt === attemptsMax) throw error;
    }
  }
}

function givenEndpoints(): LocalEndpoints | undefined {
  const controlEndpoint = process.env.AWS_ENDPOINT_URL;
  if (controlEndpoint === undefined || controlEndpoint === '') return undefined;
  return { controlEndpoint, memberEndpoint: process.env.CONVEYANCE_MEMBER_ENDPOINT_URL || controlEndpoint };
}

async function prepareFolder(stateDirectory: string, log: (line: string) => void): Promise<void> {
  if (isInUse(stateDirectory)) {
    throw new Error(`Another local cloud is running in ${stateDirectory}; stop it first, or set CONVEYANCE_STATE to another folder.`);
  }
  const leftovers = await endLeftovers(stateDirectory);
  if (leftovers > 0) log(`ended ${leftovers} emulator(s) that an interrupted run had left`);
  // MiniStack leaves the unpacked code of old Lambdas in its temporary folder.
  for (const folder of ['tmp', 'state']) rmSync(join(stateDirectory, folder), { recursive: true, force: true });
  for (const folder of ['tmp', 'state', 'logs']) mkdirSync(join(stateDirectory, folder), { recursive: true });
  // MiniStack's Lambda workers are CommonJS; below a package of type module, as this one, they would end at their first line.
  writeFileSync(join(stateDirectory, 'tmp', 'package.json'), JSON.stringify({ type: 'commonjs' }));
}

/**
 * Starts the local cloud, MiniStack as control account and moto server as member accounts, and resolves when both are
 * healthy. With AWS_ENDPOINT_URL set it starts nothing and uses that endpoint. Both begin empty.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const given = givenEndpoints();
  if (given !== undefined) {
    options.log(`using ${given.controlEndpoint} (member accounts: ${given.memberEndpoint})`);
    return { ...given, stop: async () => {} };
  }
  const stateDirectory = resolve(options.stateDirectory ?? process.env.CONVEYANCE_STATE ?? join(projectFolder, '.local'));
  await prepareFolder(stateDirectory, options.log);
  const ports = options.ports ?? { control: 4566, member: 5005 };
  const guard = endWithProcess();
  try {
    const [controlEndpoint, memberEndpoint] = await Promise.all([
      startOnFreePort((port) => controlPlan(stateDirectory, port), ports.control, guard),
      startOnFreePort((port) => memberPlan(stateDirectory, port), ports.member, guard),
    ]);
    options.log(`local cloud ready: control account ${controlEndpoint}, member accounts ${memberEndpoint}`);
    return { controlEndpoint, memberEndpoint, stop: guard.stop };
  } catch (error) {
    await guard.stop();
    throw error;
  }
}

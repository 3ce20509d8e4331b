import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetGroup, noteGroup } from './leftovers.js';
import { endGroup, signalGroup } from './process-group.js';

/** What is needed to run one emulator. */
export interface EmulatorPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  readonly endpoint: string;
  readonly healthPath: string;
  readonly logFile: string;
  readonly stateDirectory: string;
}

/** A running emulator: one process group with everything it started. */
export interface Emulator {
  /** Ends the group at once, for use while the parent is going down; ends nothing twice. */
  kill(): void;
  /** Ends the group politely and waits until no member is left. */
  stop(): Promise<void>;
}

/** Thrown when an emulator ends or stays silent instead of becoming healthy; the message holds the tail of its log. */
export class EmulatorFailedError extends Error {
  readonly code = 'EmulatorFailed';
  readonly retryable = true;

  constructor(plan: EmulatorPlan, reason: string) {
    const tail = readFileSync(plan.logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
    super(`${plan.name} ${reason}. Its log is ${plan.logFile}, ending in:\n${tail}`);
    this.name = 'EmulatorFailedError';
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Runs the emulator with a watch beside it in the same group: the watch reads a pipe that only this process holds open,
 * so when this process is gone, by whatever means, the read ends and the watch ends the group.
 */
const watched = 'exec 3<&0; (cat <&3 >/dev/null; kill -s KILL -- -$$) & exec "$@" 3<&- </dev/null';

function spawnWatched(plan: EmulatorPlan): ChildProcess {
  const log = openSync(plan.logFile, 'w');
  const args = ['-c', watched, 'sh', plan.command, ...plan.args];
  const child = spawn('/bin/sh', args, { env: plan.env, cwd: plan.stateDirectory, stdio: ['pipe', log, log], detached: true });
  closeSync(log);
  child.unref();
  // A pipe is a socket here, and must not keep this process waiting either.
  (child.stdin as Socket | null)?.unref();
  return child;
}

/**
 * Starts an emulator in a process group of its own and waits until it is healthy, at most waitSeconds. The emulator is
 * handed to `keep` as soon as it is spawned, so that somebody answers for it while it starts.
 */
export async function startEmulator(plan: EmulatorPlan, keep: (emulator: Emulator) => void, waitSeconds = 40): Promise<void> {
  mkdirSync(dirname(plan.logFile), { recursive: true });
  const child = spawnWatched(plan);
  const ending = { reason: '' };
  child.once('error', (error) => (ending.reason = `cannot be started (${error.message})`));
  child.once('exit', (code, signal) => (ending.reason = `ended early (${signal ?? `exit code ${code}`})`));
  const groupId = child.pid;
  if (groupId === undefined) {
    await sleep(0);
    throw new EmulatorFailedError(plan, ending.reason);
  }
  const emulator = asEmulator(plan, groupId);
  keep(emulator);
  noteGroup(plan.stateDirectory, groupId, plan.command);
  // Another emulator may hold the same port, so its answer counts only once ours says in its own log that it listens.
  const ours = `Running on ${plan.endpoint}`;
  for (let waitedMs = 0; ending.reason === '' && waitedMs < waitSeconds * 1_000; waitedMs += 50) {
    if (readFileSync(plan.logFile, 'utf8').includes(ours) && (await answers(plan.endpoint + plan.healthPath))) return;
    await sleep(50);
  }
  const reason = ending.reason === '' ? `was not healthy after ${waitSeconds} s` : ending.reason;
  await emulator.stop();
  throw new EmulatorFailedError(plan, reason);
}

function asEmulator(plan: EmulatorPlan, groupId: number): Emulator {
  let ended = false;
  return {
    kill: () => {
      if (ended) return;
      signalGroup(groupId, 'SIGKILL');
      ended = true;
      forgetGroup(plan.stateDirectory, groupId);
    },
    stop: async () => {
      if (ended) return;
      await endGroup(groupId);
      ended = true;
      forgetGroup(plan.stateDirectory, groupId);
    },
  };
}

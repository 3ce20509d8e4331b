import { setTimeout as sleep } from 'node:timers/promises';
import { processTable } from './process-table.js';

const pauseMs = 25;

/** Gives the command lines of the living members of a process group; empty when the group has ended. */
export function groupMembers(groupId: number): string[] {
  return processTable()
    .filter((line) => line.groupId === groupId)
    .map((line) => line.command);
}

/** Sends a signal to every member of a process group; a group that has ended is no error. */
export function signalGroup(groupId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-groupId, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/** Ends a process group: SIGTERM, a wait of at most graceMs, then SIGKILL; resolves when no member is left. */
export async function endGroup(groupId: number, graceMs = 3_000): Promise<void> {
  const rungs = [
    { signal: 'SIGTERM', waitMs: graceMs },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ] as const;
  for (const { signal, waitMs } of rungs) {
    signalGroup(groupId, signal);
    for (let waitedMs = 0; waitedMs < waitMs; waitedMs += pauseMs) {
      if (groupMembers(groupId).length === 0) return;
      await sleep(pauseMs);
    }
  }
  throw new Error(`Processes of group ${groupId} did not end: ${groupMembers(groupId).join('; ')}`);
}

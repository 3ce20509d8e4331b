import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGroup, groupMembers } from './process-group.js';
import { processTable } from './process-table.js';

/** A process group the local cloud started, noted on disk so that a later start can end what a killed parent left. */
interface GroupNote {
  readonly groupId: number;
  /** Text in the command line of the group's members, so that a recycled number is never mistaken for it. */
  readonly mark: string;
  /** The process that started the group; while it lives the group is in use. */
  readonly parent: { readonly processId: number; readonly started: string };
}

function notesFolder(stateDirectory: string): string {
  return join(stateDirectory, 'pids');
}

function isRunning(wanted: GroupNote['parent']): boolean {
  return processTable().some((line) => line.processId === wanted.processId && line.started === wanted.started);
}

/** Notes a process group that this process has started, so that `endLeftovers` finds it should this process be killed. */
export function noteGroup(stateDirectory: string, groupId: number, mark: string): void {
  const started = processTable().find((line) => line.processId === process.pid)?.started ?? '';
  const note: GroupNote = { groupId, mark, parent: { processId: process.pid, started } };
  mkdirSync(notesFolder(stateDirectory), { recursive: true });
  writeFileSync(join(notesFolder(stateDirectory), `${groupId}.json`), JSON.stringify(note));
}

/** Forgets a process group that has ended. */
export function forgetGroup(stateDirectory: string, groupId: number): void {
  rmSync(join(notesFolder(stateDirectory), `${groupId}.json`), { force: true });
}

function readNotes(stateDirectory: string): GroupNote[] {
  const folder = notesFolder(stateDirectory);
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).flatMap((file) => {
    try {
      return [JSON.parse(readFileSync(join(folder, file), 'utf8')) as GroupNote];
    } catch {
      // Half a note: its writer was killed while writing, before it could go on.
      rmSync(join(folder, file), { force: true });
      return [];
    }
  });
}

/** Ends the groups whose parent was killed before it could end them; returns how many there were. */
export async function endLeftovers(stateDirectory: string): Promise<number> {
  let ended = 0;
  for (const note of readNotes(stateDirectory).filter((candidate) => !isRunning(candidate.parent))) {
    if (groupMembers(note.groupId).some((command) => command.includes(note.mark))) {
      await endGroup(note.groupId);
      ended += 1;
    }
    forgetGroup(stateDirectory, note.groupId);
  }
  return ended;
}

/** Tells whether a living process, this one included, holds a local cloud in the folder. */
export function isInUse(stateDirectory: string): boolean {
  return readNotes(stateDirectory).some((note) => isRunning(note.parent) && groupMembers(note.groupId).length > 0);
}

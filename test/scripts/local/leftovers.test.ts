import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { endLeftovers, forgetGroup, isInUse, noteGroup } from '../../../scripts/local/leftovers.js';
import { groupMembers, signalGroup } from '../../../scripts/local/process-group.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('leftovers', () => {
  const folder = temporaryFolders();
  const groups: ChildProcess[] = [];
  afterEach(() => {
    for (const child of groups.splice(0)) signalGroup(child.pid ?? 0, 'SIGKILL');
  });
  const startGroup = () => {
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    groups.push(child);
    return child.pid ?? 0;
  };
  const pretendParentEnded = (stateDirectory: string, groupId: number) => {
    const file = join(stateDirectory, 'pids', `${groupId}.json`);
    const note = JSON.parse(readFileSync(file, 'utf8')) as { parent: { started: string } };
    writeFileSync(file, JSON.stringify({ ...note, parent: { ...note.parent, started: 'at another time' } }));
  };

  it('ends a group whose parent is gone and forgets it', async () => {
    const stateDirectory = folder();
    const groupId = startGroup();
    noteGroup(stateDirectory, groupId, 'sleep');
    pretendParentEnded(stateDirectory, groupId);

    expect(await endLeftovers(stateDirectory)).toBe(1);

    expect(groupMembers(groupId)).toEqual([]);
    expect(readdirSync(join(stateDirectory, 'pids'))).toEqual([]);
  });

  it('leaves a group alone while its parent lives, and says that the folder is in use', async () => {
    const stateDirectory = folder();
    const groupId = startGroup();
    noteGroup(stateDirectory, groupId, 'sleep');

    expect(isInUse(stateDirectory)).toBe(true);
    expect(await endLeftovers(stateDirectory)).toBe(0);
    expect(groupMembers(groupId)).not.toEqual([]);
    forgetGroup(stateDirectory, groupId);
    expect(isInUse(stateDirectory)).toBe(false);
  });

  it('never ends a stranger that got the number of an ended group', async () => {
    const stateDirectory = folder();
    const groupId = startGroup();
    noteGroup(stateDirectory, groupId, 'ministack');
    pretendParentEnded(stateDirectory, groupId);

    expect(await endLeftovers(stateDirectory)).toBe(0);

    expect(groupMembers(groupId)).not.toEqual([]);
  });

  it('drops a note that was cut off while it was written', async () => {
    const stateDirectory = folder();
    expect(isInUse(stateDirectory)).toBe(false);
    writeFileSync(join(stateDirectory, 'pids', '77.json'), '{"groupId": 7');

    expect(await endLeftovers(stateDirectory)).toBe(0);

    expect(readdirSync(join(stateDirectory, 'pids'))).toEqual([]);
  });
});

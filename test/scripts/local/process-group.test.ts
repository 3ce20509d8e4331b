import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { endGroup, groupMembers, signalGroup } from '../../../scripts/local/process-group.js';

async function startGroup(script: string, members: number): Promise<number> {
  const child = spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore' });
  const groupId = child.pid ?? 0;
  while (groupMembers(groupId).length < members) await sleep(10);
  return groupId;
}

describe('endGroup', () => {
  it('ends every member, grandchildren included', async () => {
    const groupId = await startGroup('sh -c "sleep 61; true" & sleep 62; true', 4);

    await endGroup(groupId);

    expect(groupMembers(groupId)).toEqual([]);
  });

  it('ends members that do not listen to SIGTERM', async () => {
    const groupId = await startGroup('trap "" TERM; sleep 63; true', 2);

    await endGroup(groupId, 100);

    expect(groupMembers(groupId)).toEqual([]);
  });

  it('is content with a group that has ended', async () => {
    const groupId = await startGroup('sleep 64; true', 2);
    await endGroup(groupId);

    signalGroup(groupId, 'SIGTERM');
    await endGroup(groupId);

    expect(groupMembers(groupId)).toEqual([]);
  });
});

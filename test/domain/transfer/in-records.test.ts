import { describe, expect, it } from '@jest/globals';
import { ResourceNotFoundError } from '../../../domain/resource/errors.js';
import { inRecords } from '../../../domain/transfer/in-records.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function staged(changes: Partial<Transfer> = {}): Promise<TransferWorld> {
  const world = await TransferWorld.with(changes);
  await stageAccess(world, await world.work());
  return world;
}

describe('inRecords', () => {
  it('acts on every recorded resource with its record', async () => {
    const world = await staged();
    const seen: string[] = [];

    await inRecords(world, await world.work(), 'discover', async (_control, record) => void seen.push(record.ref.arn));

    expect(seen.sort()).toEqual(world.entries.map((entry) => entry.arn).sort());
  });

  it.each([
    [{}, 'lock'],
    [{ needsOperatorFrom: 'undoing' as const }, 'arns'],
  ])('binds its sessions by the lock only while every lock tag must be there (%o)', async (changes, kind) => {
    const world = await staged(changes);
    world.memberCloud.opened.length = 0;

    await inRecords(world, await world.work(), 'unstage', async () => undefined);

    expect(world.memberCloud.opened.map((target) => target.scope.kind)).toEqual([kind, kind]);
  });

  it('lets an undo pass over what no longer exists, and nothing else', async () => {
    const world = await staged();
    const gone = () => Promise.reject(new ResourceNotFoundError('arn'));

    await expect(inRecords(world, await world.work(), 'unstage', gone)).resolves.toBeUndefined();
    await expect(inRecords(world, await world.work(), 'verify', gone)).rejects.toThrow(ResourceNotFoundError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ResourceNotFoundError } from '../../../domain/resource/errors.js';
import { inRecords } from '../../../domain/transfer/in-records.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function staged(): Promise<TransferWorld> {
  const world = await TransferWorld.with();
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

  it('lets an undo pass over what no longer exists, and nothing else', async () => {
    const world = await staged();
    const gone = () => Promise.reject(new ResourceNotFoundError('arn'));

    await expect(inRecords(world, await world.work(), 'unstage', gone)).resolves.toBeUndefined();
    await expect(inRecords(world, await world.work(), 'verify', gone)).rejects.toThrow(ResourceNotFoundError);
  });
});

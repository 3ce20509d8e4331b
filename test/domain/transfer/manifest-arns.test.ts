import { describe, expect, it } from '@jest/globals';
import type { ItemKey } from '../../../domain/ports/tables.js';
import { manifestArns } from '../../../domain/transfer/manifest-arns.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function watched() {
  const world = await TransferWorld.with();
  const reads: string[] = [];
  const { tables } = world;
  const counting = { ...tables, get: (key: ItemKey) => reads.push(key.sk) && tables.get(key) } as unknown as typeof tables;
  return { world, reads, tables: counting, transfer: await world.transfer() };
}

describe('manifestArns', () => {
  it('answers every ARN of the manifest and reads it once for all batches', async () => {
    const { world, reads, tables, transfer } = await watched();

    const first = await manifestArns(tables, transfer);
    const again = await manifestArns(tables, transfer);

    expect(first).toEqual(world.entries.map((entry) => entry.arn));
    expect(again).toEqual(first);
    expect(reads).toEqual(['manifest#0000']);
  });

  it('reads anew for another manifest, and forgets the oldest of five', async () => {
    const { reads, tables, transfer } = await watched();

    for (const manifestHash of ['a', 'b', 'c', 'd', 'e', 'e', 'b', 'a']) await manifestArns(tables, { ...transfer, manifestHash });

    expect(reads).toHaveLength(6);
  });
});

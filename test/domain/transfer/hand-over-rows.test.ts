import { describe, expect, it } from '@jest/globals';
import { ContentionError } from '../../../domain/errors.js';
import { readResources, resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { auditEntryOf } from '../../../domain/transfer/audit-chain.js';
import { handOverRows } from '../../../domain/transfer/hand-over-rows.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function committed(changes: Partial<Transfer> = {}, more = 0): Promise<TransferWorld> {
  const world = await TransferWorld.with({ status: 'completing', cut: '2026-11-23T10:05:00.000Z', ...changes });
  const arns = Array.from({ length: more }, (_, index) => `arn:aws:s3:::bucket-more-${index}`);
  for (const arn of arns) world.entries = [...world.entries, await world.own(world.memberCloud.add('s3-bucket', arn))];
  await lockResources(world, await world.work());
  return world;
}

async function handOver(world: TransferWorld): Promise<void> {
  const rows = await readResources(
    world.tables,
    world.entries.map(({ resourceId }) => resourceId),
  );
  await handOverRows(world, await world.work(), [...rows.values()], new Map());
}

function linesOf(world: TransferWorld) {
  return world.tables
    .all('transfers')
    .filter(({ sk }) => sk.startsWith('audit#'))
    .map(auditEntryOf);
}

describe('handOverRows', () => {
  it('writes rows and one line that names owner and payer of each, before and after', async () => {
    const world = await committed();
    const [volume, bucket] = world.entries.map(({ resourceId }) => resourceId) as [string, string];

    await handOver(world);

    expect(await world.row(0)).toMatchObject({ owner: 'cus_purchaser' });
    const before = { owner: 'cus_seller', payer: 'cus_seller' };
    const after = { owner: 'cus_purchaser', payer: 'cus_purchaser' };
    expect(linesOf(world)).toMatchObject([
      {
        what: 'handed-over',
        before: { [volume]: before, [bucket]: before },
        after: { [volume]: after, [bucket]: after },
        detail: { batch: 0 },
      },
    ]);
  });

  it('says what stayed where payment or control alone moves', async () => {
    const world = await committed({ movesControl: false });
    const id = world.entries[0]?.resourceId ?? '';

    await handOver(world);

    expect(linesOf(world)[0]?.after?.[id]).toEqual({ owner: 'cus_seller', payer: 'cus_purchaser' });
  });

  it('puts a full batch into two transactions, each with its line, both within the limits of the tables', async () => {
    const world = await committed({}, 98);
    const sizes: number[] = [];
    world.tables.beforeTransact = (writes) => void sizes.push(writes.length);

    await handOver(world);

    expect(sizes).toEqual([51, 51]);
    expect(linesOf(world).map(({ after = {} }) => Object.keys(after).length)).toEqual([50, 50]);
    expect(Math.max(...linesOf(world).map((line) => JSON.stringify(line).length))).toBeLessThan(20_000);
  });

  it('does nothing, and says nothing, about rows that are not held', async () => {
    const world = await committed();
    await handOver(world);

    await handOver(world);

    expect(linesOf(world)).toHaveLength(1);
  });

  it('leaves line and rows unwritten when another run was there first', async () => {
    const world = await committed();
    world.tables.beforeTransact = async () => {
      world.tables.beforeTransact = undefined;
      await world.tables.transact([{ act: 'update', key: resourceKey(world.entries[0]?.resourceId ?? ''), remove: ['lock'] }]);
    };

    await expect(handOver(world)).rejects.toThrow(ContentionError);

    expect(linesOf(world)).toEqual([]);
    expect((await world.row(1)).lock).toBe(world.transferId);
  });
});

import { describe, expect, it } from '@jest/globals';
import { resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { lockTag, ownerTag } from '../../../domain/resource/ownership-tags.js';
import { keepReceipt, readRecords } from '../../../domain/transfer/access-record-store.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { switchAccess } from '../../../domain/transfer/switch-access.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { transferKey } from '../../../domain/transfer/transfer-store.js';
import { TransferWorld } from '../../support/transfer-world.js';

const cut = '2026-11-23T10:05:00.000Z';

async function committed(changes: Partial<Transfer> = {}): Promise<TransferWorld> {
  const world = await TransferWorld.with(changes);
  await lockResources(world, await world.work());
  await stageAccess(world, await world.work());
  await world.tables.transact([{ act: 'update', key: transferKey(world.transferId), set: { status: 'completing', cut } }]);
  return world;
}

describe('switchAccess', () => {
  it('moves control and payment: access, owner tag, then the row; locks gone', async () => {
    const world = await committed();

    await switchAccess(world, await world.work());

    const row = await world.row(0);
    expect(row.owner).toBe('cus_purchaser');
    expect(row.lock).toBeUndefined();
    expect(row.payers).toEqual([
      { payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z', to: cut },
      { payer: 'cus_purchaser', from: cut },
    ]);
    const resource = world.memberCloud.resource(row.arn);
    expect(resource.letsIn).toBe('cus_purchaser');
    expect(resource.tags[ownerTag]).toBe('cus_purchaser');
    expect(resource.tags[lockTag]).toBeUndefined();
  });

  it('is safe to repeat when everything was handed over', async () => {
    const world = await committed();
    await switchAccess(world, await world.work());
    const row = await world.row(0);

    await switchAccess(world, await world.work({ runs: 2 }));

    expect(await world.row(0)).toEqual(row);
  });

  it.each([
    [{ runs: 1 }, 'lock'],
    [{ runs: 2 }, 'arns'],
    [{ runs: 1, attempt: 2 }, 'arns'],
  ])('binds its sessions by the lock only while every lock tag must be there (%o)', async (run, kind) => {
    const world = await committed();
    world.memberCloud.opened.length = 0;

    await switchAccess(world, await world.work(run));

    const scopes = world.memberCloud.opened.map((target) => [target.verb, target.scope.kind]);
    expect(scopes).toEqual(['switchOver', 'switchOver', 'tag', 'tag'].map((verb) => [verb, kind]));
  });

  it('moves payment alone where the parties asked for it', async () => {
    const world = await committed({ movesControl: false });

    await switchAccess(world, await world.work());

    const row = await world.row(0);
    expect(row.owner).toBe('cus_seller');
    expect(row.payers.at(-1)).toEqual({ payer: 'cus_purchaser', from: cut });
    expect(world.memberCloud.resource(row.arn).letsIn).toBe('cus_seller');
    expect(world.memberCloud.resource(row.arn).tags[ownerTag]).toBe('cus_seller');
  });

  it('moves control alone where the parties asked for it', async () => {
    const world = await committed({ movesPayment: false });

    await switchAccess(world, await world.work());

    const row = await world.row(0);
    expect(row.owner).toBe('cus_purchaser');
    expect(row.payers).toEqual([{ payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z' }]);
  });

  it('leaves a replaced resource with the seller, its tag and its row', async () => {
    const world = await committed();
    const entry = world.entries[0];
    if (!entry) throw new Error('a line expected');
    const record = (await readRecords(world.tables, await world.work())).get(entry.resourceId);
    if (!record) throw new Error('a record expected');
    await keepReceipt(world.tables, await world.work(), record, { replacementArn: 'arn:replacement' });
    await world.tables.transact([{ act: 'update', key: resourceKey(entry.resourceId), set: { replacedBy: 'arn:replacement' } }]);

    await switchAccess(world, await world.work());
    await switchAccess(world, await world.work({ runs: 2 }));

    const row = await world.row(0);
    expect([row.owner, row.lock, row.replacedBy]).toEqual(['cus_seller', undefined, undefined]);
    expect(world.memberCloud.resource(entry.arn).tags[ownerTag]).toBe('cus_seller');
    expect((await world.row(1)).owner).toBe('cus_purchaser');
  });
});

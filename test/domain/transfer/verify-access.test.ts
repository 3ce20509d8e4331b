import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../adapters/tables/check-writes.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { readResource, resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { lockTag, ownerTag } from '../../../domain/resource/ownership-tags.js';
import { keepReceipt, readRecords } from '../../../domain/transfer/access-record-store.js';
import { ResidualAccessOpenError } from '../../../domain/transfer/errors.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { switchAccess } from '../../../domain/transfer/switch-access.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { transferKey } from '../../../domain/transfer/transfer-store.js';
import { verifyAccess } from '../../../domain/transfer/verify-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

const cut = '2026-11-23T10:05:00.000Z';

/** Committed, staged, and not yet switched. */
async function staged(changes: Partial<Transfer> = {}): Promise<TransferWorld> {
  const world = await TransferWorld.with(changes);
  await lockResources(world, await world.work());
  await stageAccess(world, await world.work());
  await world.tables.transact([{ act: 'update', key: transferKey(world.transferId), set: { status: 'completing', cut } }]);
  return world;
}

async function switched(changes: Partial<Transfer> = {}): Promise<TransferWorld> {
  const world = await staged(changes);
  await switchAccess(world, await world.work());
  return world;
}

describe('verifyAccess', () => {
  it('keeps what is left of the former owner and what is there now', async () => {
    const world = await switched();

    expect(await verifyAccess(world, await world.work())).toEqual({ open: 0 });

    const records = await readRecords(world.tables, await world.work());
    for (const record of records.values()) {
      expect(record.residual?.every((access) => access.state === 'removed')).toBe(true);
      expect(record.after?.configuration).toEqual({ ...world.memberCloud.resource(record.ref.arn).configuration, tags: {} });
    }
  });

  it('counts what is still open, so that it is switched again', async () => {
    const world = await staged();

    const { open } = await verifyAccess(world, await world.work());

    expect(open).toBeGreaterThan(0);
  });

  it('refuses when it is still open in the last round', async () => {
    const world = await staged();

    await expect(verifyAccess(world, await world.work({ runs: 3 }))).rejects.toThrow(ResidualAccessOpenError);
  });

  it('brings the rows up to what is there now, so that the new owner can list at once', async () => {
    const world = await switched();
    world.memberCloud.change(world.entries[0]?.arn ?? '', { rules: 'purchaser' });

    await verifyAccess(world, await world.work());

    const row = await world.row(0);
    expect(row.hash).not.toBe(world.entries[0]?.hash);
    const record = (await readRecords(world.tables, await world.work())).get(row.resourceId);
    expect(record?.after?.configuration.rules).toBe('purchaser');
  });

  it('gives what replaced a shared resource a row of the new owner', async () => {
    const world = await staged();
    const entry = world.entries[0];
    const record = entry && (await readRecords(world.tables, await world.work())).get(entry.resourceId);
    if (!record) throw new Error('a record expected');
    const replacement = world.memberCloud.add('ebs-volume', 'arn:aws:ec2:eu-west-1:222222222222:volume/vol-9');
    await keepReceipt(world.tables, await world.work(), record, { replacementArn: replacement.arn });
    await world.tables.transact([{ act: 'update', key: resourceKey(record.resourceId), set: { replacedBy: replacement.arn } }]);
    await switchAccess(world, await world.work());
    // The fake judges the resource itself, a driver what took its place.
    world.memberCloud.resource(record.ref.arn).tags[ownerTag] = 'cus_purchaser';
    const written: string[] = [];
    world.tables.beforeTransact = (writes) => void written.push(...writes.map((write) => keyOf(write).pk));

    await verifyAccess(world, await world.work());

    // Before the batch is handed over: a run that ends in between must not leave it out for good.
    expect(written).toContain(cloudResourceId(replacement.arn));
    expect(written.indexOf(cloudResourceId(replacement.arn))).toBeLessThan(written.indexOf(record.resourceId));

    expect(await readResource(world.tables, cloudResourceId(replacement.arn))).toMatchObject({ owner: 'cus_purchaser' });
    const { owner, lock, replacedBy } = await world.row(0);
    expect([owner, lock, replacedBy]).toEqual(['cus_seller', undefined, undefined]);
  });

  it('hands over what has nothing open: the lock tags, then owner and payers', async () => {
    const world = await switched();

    await verifyAccess(world, await world.work());

    for (const index of [0, 1]) {
      const { arn, owner, lock, payers } = await world.row(index);
      expect([owner, lock]).toEqual(['cus_purchaser', undefined]);
      expect(payers.slice(-2)).toEqual([
        { payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z', to: cut },
        { payer: 'cus_purchaser', from: cut },
      ]);
      expect(world.memberCloud.resource(arn).tags[lockTag]).toBeUndefined();
    }
  });

  it('hands nothing over while anything of the batch is open: without the lock it could not be switched again', async () => {
    const world = await switched();
    world.memberCloud.resource(world.entries[0]?.arn ?? '').letsIn = 'cus_seller';

    const { open } = await verifyAccess(world, await world.work());

    expect(open).toBe(1);
    for (const index of [0, 1]) {
      const { arn, owner, lock } = await world.row(index);
      expect([owner, lock]).toEqual(['cus_seller', world.transferId]);
      expect(world.memberCloud.resource(arn).tags[lockTag]).toBe(world.transferId);
    }
  });

  it.each([
    [{ movesControl: false }, 'cus_seller', 'cus_purchaser'],
    [{ movesPayment: false }, 'cus_purchaser', 'cus_seller'],
  ])('moves only what the parties asked for (%o)', async (changes, ownerThen, payerThen) => {
    const world = await switched(changes);

    await verifyAccess(world, await world.work());

    const { arn, owner, lock, payers } = await world.row(0);
    expect([owner, lock, payers.at(-1)?.payer]).toEqual([ownerThen, undefined, payerThen]);
    expect(world.memberCloud.resource(arn).tags[ownerTag]).toBe(ownerThen);
  });

  it.each([
    [{ runs: 1 }, 'lock'],
    [{ runs: 2 }, 'arns'],
    [{ runs: 1, attempt: 2 }, 'arns'],
  ])('takes lock tags under them, unless a run before may have taken some (%o)', async (run, kind) => {
    const world = await switched();
    world.memberCloud.opened.length = 0;

    await verifyAccess(world, await world.work(run));

    const tagging = world.memberCloud.opened.filter(({ verb }) => verb === 'tag');
    expect(tagging.map(({ scope }) => scope.kind)).toEqual([kind, kind]);
  });

  it('leaves a batch alone that is handed over: its resources may be in another transfer by now', async () => {
    const world = await switched();
    await verifyAccess(world, await world.work());
    world.memberCloud.resource(world.entries[0]?.arn ?? '').letsIn = 'cus_next';
    world.memberCloud.opened.length = 0;

    expect(await verifyAccess(world, await world.work({ runs: 3 }))).toEqual({ open: 0 });

    expect(world.memberCloud.opened).toEqual([]);
  });
});

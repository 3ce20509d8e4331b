import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../adapters/tables/check-writes.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { readResource } from '../../../domain/resource/owned-resource-store.js';
import { keepReceipt, readRecords } from '../../../domain/transfer/access-record-store.js';
import { ResidualAccessOpenError } from '../../../domain/transfer/errors.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { switchAccess } from '../../../domain/transfer/switch-access.js';
import { verifyAccess } from '../../../domain/transfer/verify-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function staged(): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  await lockResources(world, await world.work());
  await stageAccess(world, await world.work());
  return world;
}

describe('verifyAccess', () => {
  it('keeps what is left of the former owner and what is there now', async () => {
    const world = await staged();
    await switchAccess(world, await world.work());

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
    const world = await staged();
    await switchAccess(world, await world.work());
    world.memberCloud.change(world.entries[0]?.arn ?? '', { rules: 'purchaser' });

    await verifyAccess(world, await world.work());

    const row = await world.row(0);
    expect(row.hash).not.toBe(world.entries[0]?.hash);
    const record = (await readRecords(world.tables, await world.work())).get(row.resourceId);
    expect(record?.after?.configuration.rules).toBe('purchaser');
  });

  it('writes no row that says already what is there', async () => {
    const world = await staged();
    await switchAccess(world, await world.work());
    await verifyAccess(world, await world.work());
    const written: string[] = [];
    world.tables.beforeTransact = (writes) => void written.push(...writes.map((write) => keyOf(write).table));

    await verifyAccess(world, await world.work());

    expect(written).toEqual(['transfers']);
  });

  it('gives what replaced a shared resource a row of the new owner', async () => {
    const world = await staged();
    const entry = world.entries[0];
    const record = entry && (await readRecords(world.tables, await world.work())).get(entry.resourceId);
    if (!record) throw new Error('a record expected');
    const replacement = world.memberCloud.add('ebs-volume', 'arn:aws:ec2:eu-west-1:222222222222:volume/vol-9');
    await keepReceipt(world.tables, await world.work(), record, { replacementArn: replacement.arn });
    await switchAccess(world, await world.work());

    await verifyAccess(world, await world.work());

    expect(await readResource(world.tables, cloudResourceId(replacement.arn))).toMatchObject({ owner: 'cus_purchaser' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { lockTag, ownerTag } from '../../../domain/resource/ownership-tags.js';
import { keepReceipt, readRecords } from '../../../domain/transfer/access-record-store.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { switchAccess } from '../../../domain/transfer/switch-access.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { transferKey } from '../../../domain/transfer/transfer-store.js';
import { verifyAccess } from '../../../domain/transfer/verify-access.js';
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
  it('closes the seller, opens the purchaser and flips the owner tag; lock tag and row stay until nothing is open', async () => {
    const world = await committed();

    await switchAccess(world, await world.work());

    const row = await world.row(0);
    expect([row.owner, row.lock]).toEqual(['cus_seller', world.transferId]);
    const resource = world.memberCloud.resource(row.arn);
    expect(resource.letsIn).toBe('cus_purchaser');
    expect(resource.tags[ownerTag]).toBe('cus_purchaser');
    expect(resource.tags[lockTag]).toBe(world.transferId);
  });

  it('works under the lock in every run: until the hand-over every lock tag is there', async () => {
    const world = await committed();
    for (const run of [{ runs: 1 }, { runs: 2 }, { runs: 1, attempt: 2 }]) {
      world.memberCloud.opened.length = 0;

      await switchAccess(world, await world.work(run));

      const scopes = world.memberCloud.opened.map((target) => [target.verb, target.scope.kind]);
      expect(scopes).toEqual(['switchOver', 'switchOver', 'tag', 'tag'].map((verb) => [verb, 'lock']));
    }
  });

  it('leaves alone what has been handed over: it may be in another transfer by now', async () => {
    const world = await committed();
    await switchAccess(world, await world.work());
    await verifyAccess(world, await world.work());
    world.memberCloud.opened.length = 0;

    await switchAccess(world, await world.work({ runs: 2 }));

    expect(world.memberCloud.opened).toEqual([]);
  });

  it('does nothing in the cloud where payment alone moves', async () => {
    const world = await committed({ movesControl: false });
    world.memberCloud.opened.length = 0;

    await switchAccess(world, await world.work());

    expect(world.memberCloud.opened).toEqual([]);
  });

  it('leaves the owner tag of what stays with the seller', async () => {
    const world = await committed();
    const [entry] = world.entries;
    const record = entry && (await readRecords(world.tables, await world.work())).get(entry.resourceId);
    if (!record) throw new Error('a record expected');
    await keepReceipt(world.tables, await world.work(), record, { replacementArn: 'arn:replacement' });

    await switchAccess(world, await world.work());

    expect(world.entries.map(({ arn }) => world.memberCloud.resource(arn).tags[ownerTag])).toEqual(['cus_seller', 'cus_purchaser']);
  });
});

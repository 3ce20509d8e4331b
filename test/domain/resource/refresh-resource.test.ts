import { describe, expect, it } from '@jest/globals';
import { discovered, isUpToDate, refreshResource } from '../../../domain/resource/refresh-resource.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function found(world: TransferWorld) {
  const arn = world.entries[0]?.arn ?? '';
  world.memberCloud.change(arn, { sizeGiB: 40 });
  const { ref, configuration, tags, links } = world.memberCloud.resource(arn);
  return { ref, configuration, tags, links, size: '40 GiB' };
}

describe('refreshResource', () => {
  it("brings the owner's row up to what was discovered, owner and payers untouched", async () => {
    const world = await TransferWorld.with();
    const before = await world.row(0);

    expect(await refreshResource(world, 'cus_seller', await found(world))).toBe(true);

    expect(await world.row(0)).toEqual({ ...before, ...discovered(await found(world), world.clock.now()) });
  });

  it("leaves a held row, and one of somebody else's, as it is", async () => {
    const world = await TransferWorld.with();
    expect(await refreshResource(world, 'cus_other', await found(world))).toBe(false);
    await lockResources(world, await world.work());

    expect(await refreshResource(world, 'cus_seller', await found(world))).toBe(false);

    expect((await world.row(0)).size).toBeUndefined();
  });
});

describe('isUpToDate', () => {
  it('tells a row that a discovery would change from one that it would not', async () => {
    const world = await TransferWorld.with();
    const now = await found(world);
    expect(isUpToDate(await world.row(0), now)).toBe(false);

    await refreshResource(world, 'cus_seller', now);

    const row = await world.row(0);
    expect(isUpToDate({ ...row, discoveredAt: '2020-01-01T00:00:00.000Z' }, now)).toBe(true);
    expect(isUpToDate(row, { ...now, name: 'web' })).toBe(false);
    expect(isUpToDate(row, { ...now, links: [{ toArn: 'arn:a', relation: 'is attached to', needs: false }] })).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { checkStranded } from '../../../../domain/association/identification/check-stranded.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const nothing = { resourceIds: [], arns: [], leftBehind: [] };

describe('checkStranded', () => {
  it('tells both directions, by ids and by ARNs', async () => {
    const { api } = await IdentificationWorld.open();

    const needs = await checkStranded(api, sellerId, { ...nothing, resourceIds: [cloudResourceId(arns.instance)] });
    const needed = await checkStranded(api, sellerId, { ...nothing, arns: [arns.volume] });

    expect(needs).toMatchObject({
      passes: false,
      total: 1,
      items: [{ direction: 'needs', severity: 'blocker', other: { arn: arns.volume } }],
    });
    expect(needed.items).toMatchObject([{ direction: 'neededBy', member: { arn: arns.volume }, other: { arn: arns.instance } }]);
  });

  it('counts what cannot be moved, and says so', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [{ from: arns.instance, to: arns.queue, relation: 'writes', count: 7 }]);
    await world.run();

    const { items, passes } = await checkStranded(world.api, sellerId, { ...nothing, arns: [arns.instance, arns.volume] });

    expect(items).toMatchObject([{ severity: 'warning', source: 'cloudtrail', count: 7, other: { arn: arns.queue, movable: false } }]);
    expect(passes).toBe(true);
    expect(items[0]?.remedy).toContain('cannot be moved yet');
  });

  it('passes a whole set and what is knowingly left, and names what is not one’s own', async () => {
    const { api } = await IdentificationWorld.open();
    const unknown = 'arn:aws:s3:::nobody';

    expect(await checkStranded(api, sellerId, { ...nothing, arns: [arns.instance, arns.volume, unknown] })).toMatchObject({
      passes: true,
      items: [],
      unknown: [unknown],
    });
    expect((await checkStranded(api, sellerId, { ...nothing, arns: [arns.instance], leftBehind: [arns.volume] })).passes).toBe(true);
  });
});

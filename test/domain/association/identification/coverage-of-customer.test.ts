import { describe, expect, it } from '@jest/globals';
import { coverageOfCustomer } from '../../../../domain/association/identification/coverage-of-customer.js';
import { sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld, period } from '../../../support/identification-world.js';

describe('coverageOfCustomer', () => {
  it('tells by source and cloud resource what there was in the period', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [{ from: arns.instance, to: arns.bucket, relation: 'reads', count: 3 }]);
    await world.run();

    const { items, sources, from, to } = await coverageOfCustomer(world.api, sellerId, { limit: 10 });

    expect({ from, to }).toEqual(period);
    expect(sources.find(({ source }) => source === 'cloudtrail')).toMatchObject({ days: 1, resourceCount: 2 });
    const cloudTrailOf = (arn: string) => items.find((one) => one.arn === arn)?.sources.find(({ source }) => source === 'cloudtrail');
    expect(cloudTrailOf(arns.bucket)).toMatchObject({ resourceCount: 1 });
    expect(cloudTrailOf(arns.volume)).toMatchObject({ resourceCount: 0 });
  });

  it('goes on page after page, and has no period before the first run', async () => {
    const { api } = await IdentificationWorld.open();

    const first = await coverageOfCustomer(api, sellerId, { limit: 2 });
    const second = await coverageOfCustomer(api, sellerId, { limit: 2, after: first.next });

    expect(first).not.toHaveProperty('from');
    expect([...first.items, ...second.items].map(({ arn }) => arn)).toEqual([arns.instance, arns.volume, arns.bucket].sort());
    expect(second.next).toBeUndefined();
  });
});

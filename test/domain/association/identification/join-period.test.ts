import { describe, expect, it } from '@jest/globals';
import { newIdentification } from '../../../../domain/association/identification/identification.js';
import { inventoryOfCustomer } from '../../../../domain/association/identification/inventory-of-customer.js';
import { joinPeriod } from '../../../../domain/association/identification/join-period.js';
import { mergeDays } from '../../../../domain/association/identification/merge-days.js';
import { accountDays } from '../../../../domain/association/identification/period-days.js';
import { awsAccountId, sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld, loggedDay, period } from '../../../support/identification-world.js';

describe('joinPeriod', () => {
  it('joins what logs saw of known cloud resources, and counts what names nobody known', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [
      { from: arns.instance, to: arns.bucket, relation: 'reads', count: 3 },
      { from: arns.instance, to: arns.foreign, relation: 'reads', count: 5 },
    ]);
    const given = { identificationId: 'idn_1', customerId: sellerId, ...period, awsAccountIds: [awsAccountId], requestedAt: 'r' };
    const run = { ...newIdentification(given), daysTotal: 3 };
    await mergeDays(world.api, run);
    const { resources } = await inventoryOfCustomer(world.api, run, []);

    const joined = await joinPeriod(world.api.objects, { customerId: sellerId, days: accountDays(run) }, resources);

    const arnOf = (node: number | undefined) => resources[node ?? -1]?.arn;
    expect([joined.evidence.rows, arnOf(joined.evidence.a[0]), arnOf(joined.evidence.b[0])]).toEqual([1, arns.instance, arns.bucket]);
    expect(joined.days).toEqual([{ source: 'cloudtrail', awsAccountId, days: [loggedDay], lost: false }]);
    expect(joined.unresolved).toEqual({ 'nobody known has this name': 5 });
  });
});

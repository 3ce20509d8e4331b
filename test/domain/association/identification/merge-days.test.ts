import { describe, expect, it } from '@jest/globals';
import { newIdentification } from '../../../../domain/association/identification/identification.js';
import { mergeDays } from '../../../../domain/association/identification/merge-days.js';
import { segmentKeys } from '../../../../domain/association/segments/segment-keys.js';
import { plusSeconds } from '../../../../domain/ports/clock.js';
import { awsAccountId, sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld, loggedDay, period } from '../../../support/identification-world.js';

function aRun() {
  const given = { identificationId: 'idn_1', customerId: sellerId, ...period, awsAccountIds: [awsAccountId], requestedAt: 'r' };
  return { ...newIdentification(given), daysTotal: 3 };
}

describe('mergeDays', () => {
  it('merges each day from its parts', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [{ from: arns.instance, to: arns.bucket, relation: 'reads', count: 1 }]);

    expect(await mergeDays(world.api, aRun())).toEqual({ change: { daysMerged: 3 }, againAfterSeconds: 0 });
    expect(await world.api.objects.read(segmentKeys.day(awsAccountId, loggedDay))).toBeDefined();
  });

  it('leaves the rest to the next turn when its time is over', async () => {
    const { api } = await IdentificationWorld.open();
    let now = api.clock.now();
    const clock = {
      now: () => {
        now = plusSeconds(now, 250);
        return now;
      },
    };

    const { change } = await mergeDays({ ...api, logIntake: api.logIntake, tables: api.tables, clock }, aRun());

    expect(change.daysMerged).toBe(2);
  });
});

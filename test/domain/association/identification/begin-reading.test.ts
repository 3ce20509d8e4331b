import { describe, expect, it } from '@jest/globals';
import { beginReading } from '../../../../domain/association/identification/begin-reading.js';
import { newIdentification } from '../../../../domain/association/identification/identification.js';
import { awsAccountId, sellerId } from '../../../support/api-world.js';
import { IdentificationWorld, period } from '../../../support/identification-world.js';

describe('beginReading', () => {
  it('lists the log objects of the period into the queue of those that arrive', async () => {
    const { api } = await IdentificationWorld.open();
    const run = newIdentification({
      identificationId: 'idn_1',
      customerId: sellerId,
      ...period,
      awsAccountIds: [awsAccountId],
      requestedAt: 'r',
    });
    for (const day of ['10/01', '11/22']) await api.objects.write(`logs/${awsAccountId}/2026/${day}/x`, new Uint8Array([1, 2]));

    const turn = await beginReading(api, run);

    expect(turn).toEqual({ change: { status: 'reading', filesTotal: 1, daysTotal: 3 }, againAfterSeconds: 5 });
    expect(api.identificationWork.logs).toEqual([{ key: `logs/${awsAccountId}/2026/11/22/x`, bytes: 2 }]);
  });

  it('does not wait where there is nothing to read', async () => {
    const { api } = await IdentificationWorld.open();
    const run = newIdentification({
      identificationId: 'idn_1',
      customerId: sellerId,
      ...period,
      awsAccountIds: [awsAccountId],
      requestedAt: 'r',
    });

    expect(await beginReading(api, run)).toMatchObject({ change: { filesTotal: 0 }, againAfterSeconds: 0 });
  });
});

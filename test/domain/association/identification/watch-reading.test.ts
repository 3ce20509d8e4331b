import { describe, expect, it } from '@jest/globals';
import { newIdentification } from '../../../../domain/association/identification/identification.js';
import { logKeysOf, watchReading } from '../../../../domain/association/identification/watch-reading.js';
import { plusSeconds } from '../../../../domain/ports/clock.js';
import { awsAccountId, sellerId } from '../../../support/api-world.js';
import { IdentificationWorld, period } from '../../../support/identification-world.js';

async function reading() {
  const { api, ...world } = await IdentificationWorld.open();
  const requestedAt = api.clock.now();
  const run = newIdentification({ identificationId: 'idn_1', customerId: sellerId, ...period, awsAccountIds: [awsAccountId], requestedAt });
  return { world, api, run: { ...run, status: 'reading' as const } };
}

const key = `logs/${awsAccountId}/2026/11/22/waiting`;

describe('watchReading', () => {
  it('waits while log objects are not read', async () => {
    const { api, run } = await reading();
    await api.objects.write(key, new Uint8Array([1]));

    expect(await logKeysOf(api, run)).toEqual([key]);
    expect(await watchReading(api, run)).toMatchObject({ change: { filesTotal: 1, filesRead: 0 }, againAfterSeconds: 5 });
  });

  it('goes on when all are read, and after an hour without progress all the same', async () => {
    const { api, run } = await reading();

    expect(await watchReading(api, run)).toMatchObject({ change: { status: 'merging' }, againAfterSeconds: 0 });
    await api.objects.write(key, new Uint8Array([1]));
    const late = { ...run, progressAt: plusSeconds(api.clock.now(), -3_601) };
    expect(await watchReading(api, late)).toMatchObject({ change: { status: 'merging', filesTotal: 1, filesRead: 0 } });
  });
});

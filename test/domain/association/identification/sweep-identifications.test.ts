import { describe, expect, it } from '@jest/globals';
import { readIdentification } from '../../../../domain/association/identification/identification-store.js';
import { startIdentification } from '../../../../domain/association/identification/start-identification.js';
import { sweepIdentifications } from '../../../../domain/association/identification/sweep-identifications.js';
import { plusSeconds } from '../../../../domain/ports/clock.js';
import { sellerId } from '../../../support/api-world.js';
import { IdentificationWorld, period } from '../../../support/identification-world.js';

async function started() {
  const { api } = await IdentificationWorld.open();
  const { identificationId } = await startIdentification(api, sellerId, period);
  const { tables, identificationWork } = api;
  const sweepAfter = (seconds: number) => {
    identificationWork.runs.length = 0;
    return sweepIdentifications({ tables, identificationWork, clock: { now: () => plusSeconds(api.clock.now(), seconds) } });
  };
  return { api, identificationId, sweepAfter };
}

describe('sweepIdentifications', () => {
  it('sends a run on its way again that stands still', async () => {
    const { api, identificationId, sweepAfter } = await started();

    await sweepAfter(1_799);
    expect(api.identificationWork.runs).toEqual([]);
    await sweepAfter(1_800);
    expect(api.identificationWork.runs).toEqual([{ identificationId, afterSeconds: 0 }]);
  });

  it('ends one that never comes to its end', async () => {
    const { api, identificationId, sweepAfter } = await started();

    await sweepAfter(86_401);

    expect(await readIdentification(api.tables, identificationId)).toMatchObject({ status: 'failed', failure: { code: 'Stalled' } });
    await sweepAfter(90_000);
    expect(api.identificationWork.runs).toEqual([]);
  });
});

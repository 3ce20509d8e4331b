import { describe, expect, it } from '@jest/globals';
import { identificationPage } from '../../../../domain/association/identification/identification-store.js';
import { newsOfAccount } from '../../../../domain/association/identification/log-news.js';
import { startDueIdentifications } from '../../../../domain/association/identification/start-due-identifications.js';
import { plusSeconds } from '../../../../domain/ports/clock.js';
import { awsAccountId, purchaserId, sellerId } from '../../../support/api-world.js';
import { IdentificationWorld } from '../../../support/identification-world.js';

const hour = 3_600;

async function opened() {
  const world = await IdentificationWorld.open();
  const { api } = world;
  let now = api.clock.now();
  const ports = {
    ...api,
    tables: api.tables,
    ids: api.ids,
    objects: api.objects,
    identificationWork: api.identificationWork,
    clock: { now: () => now },
  };
  return {
    world,
    later: (hours: number) => {
      now = plusSeconds(now, hours * hour);
    },
    arrived: () => api.objects.write(newsOfAccount(awsAccountId), new TextEncoder().encode(now)),
    start: (everyHours = 24) => startDueIdentifications(ports, everyHours),
    runs: async (customerId = sellerId) => (await identificationPage(api.tables, customerId, { limit: 10 })).items,
  };
}

describe('startDueIdentifications', () => {
  it('begins a run of a month for a customer with new logs, and none where nothing is new', async () => {
    const { arrived, start, runs, later } = await opened();
    await start();
    expect(await runs()).toEqual([]);
    await arrived();
    later(1);

    await start();
    later(48);
    await start();

    const [run, ...others] = await runs();
    expect([others, run?.customerId, run?.awsAccountIds]).toEqual([[], sellerId, [awsAccountId]]);
    expect(Date.parse(run?.to ?? '') - Date.parse(run?.from ?? '')).toBe(30 * 24 * hour * 1_000);
  });

  it('begins none while one is open, nor sooner than it may, and forgets neither', async () => {
    const { world, arrived, start, runs, later } = await opened();
    await arrived();
    later(1);
    await start();
    later(2);
    await arrived();
    await start();
    later(22);
    await start();
    expect(await runs()).toHaveLength(1);
    await world.work();

    await start();

    expect(await runs()).toHaveLength(2);
  });

  it('begins one for every customer of the AWS account, and never with 0 hours', async () => {
    const { world, arrived, start, runs, later } = await opened();
    await world.shareAccount();
    await arrived();
    later(1);

    await start(0);
    expect(await runs()).toEqual([]);
    await start();

    expect([(await runs()).length, (await runs(purchaserId)).length]).toEqual([1, 1]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { continueIdentification, giveUpIdentification } from '../../../../domain/association/identification/continue-identification.js';
import { readIdentification } from '../../../../domain/association/identification/identification-store.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { arns, IdentificationWorld, period } from '../../../support/identification-world.js';

const associations = 'GET /api/resources/{resourceId}/associations';
const params = { resourceId: cloudResourceId(arns.instance) };

describe('continueIdentification', () => {
  it('takes a run from its logs to its index, step by step', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [{ from: arns.instance, to: arns.bucket, relation: 'reads', count: 40 }], { 'not JSON': 2 });

    const identificationId = await world.run();

    const run = await readIdentification(world.api.tables, identificationId);
    expect(run).toMatchObject({ status: 'completed', filesTotal: 1, filesRead: 1, daysTotal: 3, daysMerged: 3, resourceCount: 4 });
    expect(run.lines).toEqual({ read: 3, used: 1, silent: {}, unreadable: { 'not JSON': 2 } });
    const { body } = await world.api.call('seller', associations, { params, query: { minConfidence: '0' } });
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ arn: arns.bucket, reasons: [expect.objectContaining({ source: 'cloudtrail', count: 40 })] }),
        expect.objectContaining({ arn: arns.volume, movable: true }),
      ]),
    );
  });

  it('is the same when each turn is taken twice', async () => {
    const world = await IdentificationWorld.open();
    const { body } = await world.api.call('seller', 'POST /api/identifications', { body: period });
    const identificationId = String(body.identificationId);

    await Promise.all([continueIdentification(world.api, identificationId), continueIdentification(world.api, identificationId)]);

    expect(world.api.identificationWork.runs).toHaveLength(2);
    await world.work();
    expect(await readIdentification(world.api.tables, identificationId)).toMatchObject({ status: 'completed', turn: 4 });
    await continueIdentification(world.api, identificationId);
    expect(world.api.identificationWork.runs).toEqual([]);
  });

  it('ends a run that cannot be carried out, and lets the next one begin', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', []);
    await world.api.objects.write(`segments/222222222222/2026-11-22/x-0.segment`, new Uint8Array([1, 2, 3]));

    const failed = await world.run();

    expect(await readIdentification(world.api.tables, failed)).toMatchObject({ status: 'failed', failure: { code: 'InvalidObject' } });
    expect((await world.api.call('seller', 'POST /api/identifications', { body: period })).status).toBe(202);
  });
});

describe('giveUpIdentification', () => {
  it('ends a run that stands still; one that moved meanwhile goes on', async () => {
    const world = await IdentificationWorld.open();
    const { body } = await world.api.call('seller', 'POST /api/identifications', { body: period });
    const before = await readIdentification(world.api.tables, String(body.identificationId));

    await continueIdentification(world.api, before.identificationId);
    await giveUpIdentification(world.api, before, 'It stands still.');
    const moved = await readIdentification(world.api.tables, before.identificationId);
    await giveUpIdentification(world.api, moved, 'It stands still.');

    expect(moved.status).toBe('reading');
    expect(await readIdentification(world.api.tables, before.identificationId)).toMatchObject({ failure: { code: 'Stalled' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../../domain/association/identification/run-record.js';
import { segmentKeys } from '../../../../domain/association/segments/segment-keys.js';
import { readJson } from '../../../../domain/ports/read-json.js';
import { sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld, period } from '../../../support/identification-world.js';

async function recordOf(world: IdentificationWorld): Promise<RunRecord> {
  const record = await readJson<RunRecord>(world.api.objects, segmentKeys.run(sellerId));
  if (record === undefined) throw new Error('There is no record.');
  return record;
}

describe('finishIdentification', () => {
  it('leaves a record that names the objects of its run', async () => {
    const world = await IdentificationWorld.open();
    await world.logged('a', [{ from: arns.instance, to: arns.bucket, relation: 'reads', count: 3 }]);

    const identificationId = await world.run();

    const record = await recordOf(world);
    expect(record).toMatchObject({ identificationId, ...period, resourceCount: 4, files: { taken: 1 }, lines: { used: 1 } });
    for (const key of [record.evidenceKey, record.inventoryKey]) expect(await world.api.objects.read(key)).toBeDefined();
  });

  it('tells of what logs saw of another customer its type and count, never which', async () => {
    const world = await IdentificationWorld.open();
    await world.shareAccount();
    await world.logged('a', [{ from: arns.instance, to: arns.foreign, relation: 'reads', count: 3 }]);

    await world.run();

    expect((await recordOf(world)).foreignEnds).toEqual({ [arns.instance]: [{ type: 's3-bucket', count: 1 }] });
    expect(JSON.stringify(await recordOf(world))).not.toContain(arns.foreign);
  });

  it('takes the place of the run before, whose objects go', async () => {
    const world = await IdentificationWorld.open();
    await world.run();
    const before = await recordOf(world);

    await world.run();

    expect((await recordOf(world)).identificationId).not.toBe(before.identificationId);
    expect(await world.api.objects.list('index/')).toHaveLength(3);
    expect(await world.api.objects.read(before.evidenceKey)).toBeUndefined();
  });
});

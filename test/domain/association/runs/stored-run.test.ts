import { describe, expect, test } from '@jest/globals';
import { InMemoryObjects } from '../../../../adapters/in-memory/in-memory-objects.js';
import { readRun, storeRun } from '../../../../domain/association/runs/stored-run.js';
import { aStoredRun } from '../../../support/a-stored-run.js';

describe('readRun', () => {
  test('reads back what was stored, for the same customer only', async () => {
    const objects = new InMemoryObjects();
    const run = aStoredRun();

    await storeRun(objects, 'cus_1', run);

    expect(await readRun(objects, 'cus_1')).toEqual(run);
    expect(await readRun(objects, 'cus_2')).toBeUndefined();
  });
});

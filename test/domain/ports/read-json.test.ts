import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { readJson, writeJson } from '../../../domain/ports/read-json.js';

describe('readJson and writeJson', () => {
  it('keep a value as it is', async () => {
    const objects = new InMemoryObjects();
    await writeJson(objects, 'index/cus_1/run.json', { a: ['ü'] });

    expect(await readJson(objects, 'index/cus_1/run.json')).toEqual({ a: ['ü'] });
    expect(await readJson(objects, 'index/cus_2/run.json')).toBeUndefined();
  });
});

import { describe, expect, test } from '@jest/globals';
import { carriedTags } from '../../../../domain/association/index/carried-tags.js';

describe('carriedTags', () => {
  test('keeps the telling keys only, with how many carry each value', () => {
    const telling = { keys: ['app', 'color'], telling: Uint8Array.from([255, 10]), values: Uint32Array.from([1, 1, 2, 1, 1, 2, 0, 2]) };

    const carried = carriedTags(telling, 4);

    expect([carried.keys, ...carried.telling]).toEqual([1, 1]);
    expect([...carried.tags]).toEqual([1, 2, 1, 0]);
    expect([...(carried.shares[0] ?? [])]).toEqual([0.25, 0.5, 0.25]);
  });
});

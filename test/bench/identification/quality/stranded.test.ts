import { describe, expect, it } from '@jest/globals';
import { strandedSums } from '../../../../bench/identification/quality/stranded.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';

const resources = ['a', 'b', 'c'].map((arn) => ({ arn })) as unknown as readonly KnownResource[];

describe('strandedSums', () => {
  it('counts each needed pair once and only in its direction', () => {
    const needed = [
      ['a', 'b'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ] as const;

    const sums = strandedSums({ resources, needed }, (node) => new Set(node === 0 ? [1] : node === 1 ? [0, 2] : []));

    expect(sums).toEqual({ needed: 3, found: 2 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { ArnFinder } from '../../../../domain/association/sources/arn-finder.js';

const buckets = ['b-two', 'a-one', 'b-one'].map((name) => `arn:aws:s3:::${name}`);

describe('ArnFinder', () => {
  it('finds one by its ARN and several by a pattern', () => {
    const finder = new ArnFinder(buckets);

    expect(finder.matching('arn:aws:s3:::a-one')).toEqual([1]);
    expect(finder.matching('arn:aws:s3:::b-*')).toEqual([2, 0]);
    expect(finder.matching('arn:*:?-one')).toEqual([1, 2]);
    expect(finder.matching('arn:aws:s3:::c')).toEqual([]);
  });

  it('chooses nothing by a pattern that stands for very many', () => {
    const finder = new ArnFinder(Array.from({ length: 65 }, (_, n) => `arn:aws:s3:::b-${n}`));

    expect(finder.matching('arn:aws:s3:::b-*')).toEqual([]);
    expect(finder.matching('arn:aws:s3:::b-1?')).toHaveLength(10);
  });
});

import { describe, expect, it } from '@jest/globals';
import { edgesOf } from '../../../../bench/identification/cloudtrail/edges-of.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { SegmentBuilder } from '../../../../domain/association/segments/segment-builder.js';

describe('edgesOf', () => {
  it('sums over days, in words', () => {
    const builder = new SegmentBuilder();
    const [from, to, role] = [builder.endpoint('id', '1', 'a'), builder.endpoint('arn', '', 'b'), builder.endpoint('principal', '', 'r')];
    for (const [id, second] of [
      [1, 10],
      [2, 20],
      [3, 90_000],
    ] as const)
      builder.observe(7, from, to, relationCode.reads, 6, second, second, 1, role, 0, id);
    expect([...edgesOf(builder.finish())]).toEqual([['7|id 1 a|arn  b|reads|principal  r', 3]]);
  });
});

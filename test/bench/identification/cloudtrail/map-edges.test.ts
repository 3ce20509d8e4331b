import { describe, expect, it } from '@jest/globals';
import { MapEdges } from '../../../../bench/identification/cloudtrail/map-edges.js';

describe('MapEdges', () => {
  it('counts each event once', () => {
    const edges = new MapEdges();
    const [from, to] = [edges.endpoint('id', '1', 'a'), edges.endpoint('arn', '', 'b')];
    expect(edges.endpoint('id', '1', 'a')).toBe(from);
    for (const id of [1, 2, 1]) edges.observe(7, from, to, 6, 6, 10, 10, 1, 0, 0, id);
    expect([...edges.counts]).toEqual([['7|id 1 a|arn  b|reads|', 2]]);
  });

  it('keeps nothing but edges', () => {
    const edges = new MapEdges();
    edges.lease();
    edges.session();
    edges.coverage();
    edges.item();
    expect(edges.counts.size).toBe(0);
  });
});

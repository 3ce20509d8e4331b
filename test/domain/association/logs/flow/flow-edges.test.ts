import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edgesMax, FlowEdges } from '../../../../../domain/association/logs/flow/flow-edges.js';
import { HearingSink } from '../../../../support/heard-log.js';

const edge = { awsAccount: 1, from: 0, to: 0, relation: 5 };

describe('FlowEdges', () => {
  it('sums records of one edge and slot, and tells each slot by itself', () => {
    const sink = new HearingSink();
    const edges = new FlowEdges(sink);
    const at = edges.add(16, 5, -6, edge);

    const isKnown = [
      [100, 160],
      [90, 100],
      [100, 700],
      [110, 650],
      [610, 620],
      [100, 100],
    ].map(([first = 0, last = 0]) => edges.count(at, first, last));
    edges.flush();

    expect(isKnown).toEqual([false, true, false, true, false, false]);
    expect(sink.observed).toEqual([
      '1: nobody calls nobody, 4 in 90-700',
      '1: nobody calls nobody, 1 in 610-620',
      '1: nobody calls nobody, 1 in 100-100',
    ]);
  });

  it('takes the first record of an edge for a new one, at the first second and the last', () => {
    for (const second of [0, 2 ** 32 - 1]) {
      const sink = new HearingSink();
      const edges = new FlowEdges(sink);
      const number = edges.add(16, 5, -6, edge);

      expect([edges.again(number, second, second), edges.count(number, second, second), edges.again(number, second, second)]).toEqual([
        false,
        false,
        true,
      ]);
      edges.flush();
      expect(sink.observed).toEqual([`1: nobody calls nobody, 2 in ${second}-${second}`]);
    }
  });

  it('finds each edge by all three of its keys', () => {
    const key = fc.tuple(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer(), fc.integer());
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 2_000, selector: String }), (keys) => {
        const edges = new FlowEdges(new HearingSink());

        const areNew = keys.map((one) => edges.find(...one) === -1 && edges.add(...one, edge) === edges.find(...one));

        expect(areNew).toEqual(keys.map(() => true));
        expect(new Set(keys.map((one) => edges.find(...one))).size).toBe(keys.length);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what was counted while it grows, and tells it in the order in which edges came', () => {
    const sink = new HearingSink();
    const edges = new FlowEdges(sink);
    const numbers = Array.from({ length: 3_000 }, (_, n) => n);

    for (const n of numbers) edges.count(edges.add(16, n * 7919, -n, { ...edge, awsAccount: n }), n, n);
    edges.flush();

    expect(sink.observed).toEqual(numbers.map((n) => `${n}: nobody calls nobody, 1 in ${n}-${n}`));
  });

  it('takes numbers of IPv6 addresses by their lower 32 bits', () => {
    const edges = new FlowEdges(new HearingSink());

    expect(edges.add(17, 2 ** 33 + 7, 2 ** 33 + 8, edge)).toBe(edges.find(17, 2 ** 33 + 7, 2 ** 33 + 8));
  });

  it('says when it is full, and forgets all when it was flushed', () => {
    const edges = new FlowEdges(new HearingSink());
    for (let n = 0; n < edgesMax; n++) edges.count(edges.add(16, n * 7919, n, edge), 0, 0);

    expect(edges.isFull).toBe(true);
    edges.flush();
    expect([edges.isFull, edges.find(16, 0, 0)]).toEqual([false, -1]);
  });
});

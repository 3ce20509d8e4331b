import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { directConfidence, pairGraph } from '../../../../domain/association/index/pair-graph.js';
import { confidenceAt } from '../../../../domain/association/score/confidence-at.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { pairFacts, scorePairs } from '../../../../domain/association/score/score-pairs.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

const resources = [...Array(8).keys()].map((node) => aKnownResource(`r${node}`));

describe('pairGraph', () => {
  test('has every scored pair on both sides, neighbours in order, at the calibrated confidence', () => {
    const node = fc.nat(7);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node, fc.nat(10)), { maxLength: 20 }), (ends) => {
        const evidence = anEvidenceTable(ends.map(([a, b, source]) => anEvidenceRow({ a, b, source })));
        const scored = scorePairs(pairFacts({ evidence, resources, asOf: noon }, 30), fittedWeights);
        const { pairs, low, high } = scored.pairs;

        const graph = pairGraph(scored, resources.length, fittedWeights);

        expect(graph.neighbours.length).toBe(2 * pairs);
        for (let pair = 0; pair < pairs; pair++) {
          const [a = 0, b = 0] = [low[pair], high[pair]];
          const wanted = confidenceAt(fittedWeights.calibration, (scored.logOdds[pair] ?? 0) / 1_000);
          expect(directConfidence(graph, a, b)).toBeCloseTo(wanted, 6);
          expect(directConfidence(graph, b, a)).toBe(directConfidence(graph, a, b));
        }
        for (let one = 0; one < resources.length; one++) {
          const row = [...graph.neighbours.subarray(graph.offsets[one], graph.offsets[one + 1])];
          expect(row).toEqual([...new Set(row)].sort((x, y) => x - y));
        }
      }),
    );
  });

  test('two nodes without evidence have no direct confidence', () => {
    const evidence = anEvidenceTable([anEvidenceRow({ a: 0, b: 1 })]);

    const graph = pairGraph(scorePairs(pairFacts({ evidence, resources, asOf: noon }, 30), fittedWeights), resources.length, fittedWeights);

    expect([directConfidence(graph, 0, 2), directConfidence(graph, 5, 6), directConfidence(graph, 1, 1)]).toEqual([0, 0, 0]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activePairs } from '../../../../domain/association/index/active-pairs.js';
import { type BondGraph, bondGraph, contracted } from '../../../../domain/association/index/bond-graph.js';
import type { PairBonds } from '../../../../domain/association/index/pair-bonds.js';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

const nodes = 8;
const node = fc.nat(nodes - 1);
const places = fc.array(node, { minLength: nodes, maxLength: nodes });

type Bond = readonly [kinds: number, uses: number, names: number];

/** Bonds by `from to`, and how often each stands. */
function listed(graph: BondGraph): ReadonlyMap<string, Bond> {
  const found = new Map<string, Bond>();
  for (let from = 0; from < graph.clusters; from++) {
    for (let at = graph.offsets[from] ?? 0; at < (graph.offsets[from + 1] ?? 0); at++) {
      const key = `${from} ${graph.neighbours[at]}`;
      expect(found.has(key)).toBe(false);
      found.set(key, [graph.kinds[at] ?? 0, graph.uses[at] ?? 0, graph.names[at] ?? 0]);
    }
  }
  return found;
}

/** What pairs bring between the places that their ends stand in, summed one by one. */
function summed(pairs: readonly { readonly ends: readonly [number, number]; readonly bond: Bond }[]): ReadonlyMap<string, Bond> {
  const sums = new Map<string, Bond>();
  for (const { ends, bond } of pairs) {
    for (const [from, to] of [ends, ends.toReversed()]) {
      const [kinds, uses, names] = sums.get(`${from} ${to}`) ?? [0, 0, 0];
      sums.set(`${from} ${to}`, [kinds | bond[0], uses + bond[1], names + bond[2]]);
    }
  }
  return sums;
}

function someGraph(ends: readonly (readonly [number, number])[], unitOf: readonly number[]) {
  const pairs = pairRows(anEvidenceTable(ends.map(([a, b]) => anEvidenceRow({ a, b }))), nodes);
  const active = activePairs(pairs, Uint32Array.from(unitOf), () => true);
  const bonds: PairBonds = {
    kinds: Uint8Array.from(active.pairs, (pair) => [0, 1, 4, 9][pair % 4] ?? 0),
    names: Int32Array.from(active.pairs, (pair) => (pair % 3) * 500),
  };
  const bondOf = (place: number): Bond => [bonds.kinds[place] ?? 0, Number(bonds.kinds[place] !== 0), bonds.names[place] ?? 0];
  const binding = Array.from(active.pairs, (pair, place) => ({ pair, bond: bondOf(place) })).filter(({ bond }) => bond[0] + bond[2] > 0);
  const between = binding.map(({ pair, bond }) => ({ low: pairs.low[pair] ?? 0, high: pairs.high[pair] ?? 0, bond }));
  return { graph: bondGraph(pairs, active, bonds, Uint32Array.from(unitOf), nodes), between };
}

describe('bondGraph', () => {
  test('has one bond between any two units, on both sides, with all that their pairs bring', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 25 }), places, (ends, unitOf) => {
        const { graph, between } = someGraph(ends, unitOf);

        expect(listed(graph)).toEqual(
          summed(between.map(({ low, high, bond }) => ({ ends: [unitOf[low] ?? 0, unitOf[high] ?? 0], bond }))),
        );
      }),
    );
  });
});

describe('contracted', () => {
  test('is the graph that the joined clusters would have had from the start', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 25 }), places, (ends, into) => {
        const { graph, between } = someGraph(ends, [...Array(nodes).keys()]);

        const joined = contracted(graph, Uint32Array.from(into), nodes);

        const moved = between.map(({ low, high, bond }) => ({ ends: [into[low] ?? 0, into[high] ?? 0] as const, bond }));
        expect(listed(joined)).toEqual(summed(moved.filter(({ ends: [from, to] }) => from !== to)));
      }),
    );
  });
});

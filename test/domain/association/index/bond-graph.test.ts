import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BondGraph, bondGraph, contracted, type UnitBonds, unitBonds } from '../../../../domain/association/index/bond-graph.js';
import { type PairBonds, useKind } from '../../../../domain/association/index/pair-bonds.js';
import { noTagBonds } from '../../../../domain/association/index/tag-bonds.js';
import { pairsOf } from '../../../support/pairs-of.js';

const nodes = 8;
const node = fc.nat(nodes - 1);
const places = fc.array(node, { minLength: nodes, maxLength: nodes });

type Bond = readonly [kinds: number, names: number];

/** Bonds by `from to`, and how often each stands. */
function listed(graph: BondGraph): ReadonlyMap<string, Bond> {
  const found = new Map<string, Bond>();
  for (let from = 0; from < graph.clusters; from++) {
    for (let at = graph.offsets[from] ?? 0; at < (graph.offsets[from + 1] ?? 0); at++) {
      const key = `${from} ${graph.neighbours[at]}`;
      expect(found.has(key)).toBe(false);
      found.set(key, [graph.kinds[at] ?? 0, graph.names[at] ?? 0]);
    }
  }
  return found;
}

/** What pairs bring between the places that their ends stand in, summed one by one. */
function summed(pairs: readonly { readonly ends: readonly [number, number]; readonly bond: Bond }[]): ReadonlyMap<string, Bond> {
  const sums = new Map<string, Bond>();
  for (const { ends, bond } of pairs) {
    for (const [from, to] of [ends, ends.toReversed()]) {
      const [kinds, names] = sums.get(`${from} ${to}`) ?? [0, 0];
      sums.set(`${from} ${to}`, [kinds | bond[0], names + bond[1]]);
    }
  }
  return sums;
}

const kindsOf = (at: number): number => [1, 2, 4, 9][at % 4] ?? 0;
const namesOf = (at: number): number => (at % 3) * 500;

/** A graph with a bond for each two different ends, between the units that they stand in. */
function someGraph(ends: readonly (readonly [number, number])[], unitOf: readonly number[]) {
  const found = ends.map(([a, b], at) => ({ ends: [unitOf[a] ?? 0, unitOf[b] ?? 0] as const, bond: [kindsOf(at), namesOf(at)] as const }));
  const between = found.filter(({ ends: [low, high] }) => low !== high);
  const bonds: UnitBonds = {
    low: Uint32Array.from(between, ({ ends: [low] }) => low),
    high: Uint32Array.from(between, ({ ends: [, high] }) => high),
    kinds: Uint8Array.from(between, ({ bond: [kinds] }) => kinds),
    names: Int32Array.from(between, ({ bond: [, names] }) => names),
  };
  return { graph: bondGraph(bonds, nodes), between };
}

describe('unitBonds', () => {
  const unitOf = Uint32Array.of(0, 0, 1, 2);
  const pairs = pairsOf(
    [
      [0, 2],
      [1, 3],
      [2, 3],
    ],
    4,
  );
  const bonds: PairBonds = { kinds: Uint8Array.of(4, 0, 0), names: Int32Array.of(0, 0, 700) };
  const listedBonds = ({ low, high, kinds, names }: UnitBonds) => Array.from(low, (from, at) => [from, high[at], kinds[at], names[at]]);

  test('are between the units of the ends, and leave out pairs that bring nothing', () => {
    expect(listedBonds(unitBonds(pairs, Uint32Array.of(0, 1, 2), bonds, unitOf, noTagBonds))).toEqual([
      [0, 1, 4, 0],
      [1, 2, 0, 700],
    ]);
  });

  test('hold what tags bring beside them', () => {
    const all = unitBonds(pairs, new Uint32Array(0), bonds, unitOf, { low: [0], high: [2] });

    expect(listedBonds(all)).toEqual([[0, 2, useKind.tagged, 0]]);
  });
});

describe('bondGraph', () => {
  test('has one bond between any two units, on both sides, with all that their pairs bring', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 25 }), places, (ends, unitOf) => {
        const { graph, between } = someGraph(ends, unitOf);

        expect(listed(graph)).toEqual(summed(between));
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

        const moved = between.map(({ ends: [low, high], bond }) => ({ ends: [into[low] ?? 0, into[high] ?? 0] as const, bond }));
        expect(listed(joined)).toEqual(summed(moved.filter(({ ends: [from, to] }) => from !== to)));
        const { graph: used } = someGraph(ends, [...Array(nodes).keys()]);
        expect(listed(contracted(graph, Uint32Array.from(into), nodes, used))).toEqual(listed(joined));
      }),
    );
  });
});

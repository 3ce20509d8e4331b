import type { PairRows } from '../score/pair-rows.js';
import type { ActivePairs } from './active-pairs.js';
import type { PairBonds } from './pair-bonds.js';

/** The largest sum kept: whole numbers to here are exact in 32 bits, so both sides of a bond agree to the bit. */
const sumMax = 2 ** 24 - 1;

/** Clusters and what binds them, as compressed rows; each bond stands on both sides. Columns may be longer than what is used. */
export interface BondGraph {
  readonly clusters: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Kinds of use between two clusters, bits of `useKind`, and the pairs that have any. */
  readonly kinds: Uint8Array;
  readonly uses: Uint32Array;
  /** Sum of what names bring, in thousandths of log-odds. */
  readonly names: Float32Array;
}

/** The graph of units, one bond for each active pair that binds: units with several pairs between them have several. */
function unitGraph(pairs: PairRows, active: ActivePairs, bonds: PairBonds, unitOf: Uint32Array, units: number): BondGraph {
  const offsets = new Uint32Array(units + 1);
  const low = (place: number): number => unitOf[pairs.low[active.pairs[place] as number] as number] as number;
  const high = (place: number): number => unitOf[pairs.high[active.pairs[place] as number] as number] as number;
  const binds = (place: number): boolean => (bonds.kinds[place] as number) + (bonds.names[place] as number) > 0;
  for (let place = 0; place < active.pairs.length; place++) {
    if (!binds(place)) continue;
    offsets[low(place) + 1] = (offsets[low(place) + 1] as number) + 1;
    offsets[high(place) + 1] = (offsets[high(place) + 1] as number) + 1;
  }
  for (let at = 1; at <= units; at++) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice(0, units);
  const neighbours = new Uint32Array(offsets[units] as number);
  const kinds = new Uint8Array(neighbours.length);
  const uses = new Uint32Array(neighbours.length);
  const names = new Float32Array(neighbours.length);
  const put = (from: number, to: number, place: number): void => {
    const at = next[from] as number;
    neighbours[at] = to;
    kinds[at] = bonds.kinds[place] as number;
    uses[at] = Number(kinds[at] !== 0);
    names[at] = bonds.names[place] as number;
    next[from] = at + 1;
  };
  for (let place = 0; place < active.pairs.length; place++) {
    if (!binds(place)) continue;
    put(low(place), high(place), place);
    put(high(place), low(place), place);
  }
  return { clusters: units, offsets, neighbours, kinds, uses, names };
}

/** The graph of units with one bond between any two. */
export function bondGraph(pairs: PairRows, active: ActivePairs, bonds: PairBonds, unitOf: Uint32Array, units: number): BondGraph {
  const graph = unitGraph(pairs, active, bonds, unitOf, units);
  return contracted(
    graph,
    Uint32Array.from({ length: units }, (_, unit) => unit),
    units,
  );
}

/** The graph after clusters were joined: `into[c]` is the new number of cluster c, below `joined`. Linear in the bonds. */
export function contracted(graph: BondGraph, into: Uint32Array, joined: number): BondGraph {
  const members = membersOf(into, joined);
  const offsets = new Uint32Array(joined + 1);
  const capacity = graph.offsets[graph.clusters] as number;
  const neighbours = new Uint32Array(capacity);
  const kinds = new Uint8Array(capacity);
  const uses = new Uint32Array(capacity);
  const names = new Float32Array(capacity);
  const place = new Int32Array(joined).fill(-1);
  let length = 0;
  for (let cluster = 0; cluster < joined; cluster++) {
    const from = length;
    for (let one = members.offsets[cluster] as number; one < (members.offsets[cluster + 1] as number); one++) {
      const member = members.of[one] as number;
      for (let at = graph.offsets[member] as number; at < (graph.offsets[member + 1] as number); at++) {
        const other = into[graph.neighbours[at] as number] as number;
        if (other === cluster) continue;
        let to = place[other] as number;
        if (to < from) {
          to = length++;
          place[other] = to;
          neighbours[to] = other;
        }
        kinds[to] = (kinds[to] as number) | (graph.kinds[at] as number);
        uses[to] = (uses[to] as number) + (graph.uses[at] as number);
        names[to] = Math.min(sumMax, (names[to] as number) + (graph.names[at] as number));
      }
    }
    offsets[cluster + 1] = length;
  }
  return { clusters: joined, offsets, neighbours, kinds, uses, names };
}

function membersOf(into: Uint32Array, joined: number): { offsets: Uint32Array; of: Uint32Array } {
  const offsets = new Uint32Array(joined + 1);
  for (const target of into) offsets[target + 1] = (offsets[target + 1] as number) + 1;
  for (let at = 1; at <= joined; at++) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice(0, joined);
  const of = new Uint32Array(into.length);
  for (let cluster = 0; cluster < into.length; cluster++) {
    const target = into[cluster] as number;
    const at = next[target] as number;
    of[at] = cluster;
    next[target] = at + 1;
  }
  return { offsets, of };
}

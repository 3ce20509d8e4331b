import { groupedBy } from '../columns/grouped-by.js';
import type { Pairs } from '../score/pair-rows.js';
import { type PairBonds, useKind } from './pair-bonds.js';
import type { TagBonds } from './tag-bonds.js';

/** The largest sum kept: whole numbers to here are exact in 32 bits, so both sides of a bond agree to the bit. */
const sumMax = 2 ** 24 - 1;

/** Clusters and what binds them, as compressed rows; each bond stands on both sides. Columns may be longer than what is used. */
export interface BondGraph {
  readonly clusters: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Kinds of use between two clusters, bits of `useKind`. */
  readonly kinds: Uint8Array;
  /** Sum of what names bring, in thousandths of log-odds. */
  readonly names: Float32Array;
}

/** Bonds of units before they are summed: two units may have several. */
export interface UnitBonds {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly kinds: Uint8Array;
  readonly names: Int32Array;
}

/** What pairs bring to their units, and what tags bring beside them; pairs that bring nothing are left out. */
export function unitBonds(pairs: Pairs, active: Uint32Array, bonds: PairBonds, unitOf: Uint32Array, tagged: TagBonds): UnitBonds {
  const room = active.length + tagged.low.length;
  const [low, high] = [new Uint32Array(room), new Uint32Array(room)];
  const [kinds, names] = [new Uint8Array(room), new Int32Array(room)];
  let length = 0;
  for (let place = 0; place < active.length; place++) {
    if ((bonds.kinds[place] as number) + (bonds.names[place] as number) === 0) continue;
    low[length] = unitOf[pairs.low[active[place] as number] as number] as number;
    high[length] = unitOf[pairs.high[active[place] as number] as number] as number;
    kinds[length] = bonds.kinds[place] as number;
    names[length++] = bonds.names[place] as number;
  }
  for (let at = 0; at < tagged.low.length; at++) {
    low[length] = tagged.low[at] as number;
    high[length] = tagged.high[at] as number;
    kinds[length++] = useKind.tagged;
  }
  return { low: low.subarray(0, length), high: high.subarray(0, length), kinds, names };
}

/** The graph of units, with every bond of two as often as it was found. */
function unitGraph({ low, high, kinds: ofKinds, names: ofNames }: UnitBonds, units: number): BondGraph {
  const offsets = new Uint32Array(units + 1);
  const count = (unit: number): void => {
    offsets[unit + 1] = (offsets[unit + 1] as number) + 1;
  };
  for (let bond = 0; bond < low.length; bond++) {
    count(low[bond] as number);
    count(high[bond] as number);
  }
  for (let at = 1; at <= units; at++) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice(0, units);
  const { neighbours, kinds, names } = roomFor(offsets[units] as number);
  const put = (from: number, to: number, bond: number): void => {
    const at = next[from] as number;
    neighbours[at] = to;
    kinds[at] = ofKinds[bond] as number;
    names[at] = ofNames[bond] as number;
    next[from] = at + 1;
  };
  for (let bond = 0; bond < low.length; bond++) {
    put(low[bond] as number, high[bond] as number, bond);
    put(high[bond] as number, low[bond] as number, bond);
  }
  return { clusters: units, offsets, neighbours, kinds, names };
}

/** The graph of units with one bond between any two. */
export function bondGraph(bonds: UnitBonds, units: number): BondGraph {
  const itself = new Uint32Array(units);
  for (let unit = 0; unit < units; unit++) itself[unit] = unit;
  return contracted(unitGraph(bonds, units), itself, units);
}

/** Columns for so many bonds; what stands in them does not matter. */
function roomFor(bonds: number): Pick<BondGraph, 'neighbours' | 'kinds' | 'names'> {
  return { neighbours: new Uint32Array(bonds), kinds: new Uint8Array(bonds), names: new Float32Array(bonds) };
}

/**
 * The graph after clusters were joined: `into[c]` is the new number of cluster c, below `joined`. Linear in the bonds; the columns of a graph of
 * an earlier round, which nobody reads any more, are written over.
 */
export function contracted(graph: BondGraph, into: Uint32Array, joined: number, spare?: BondGraph): BondGraph {
  const members = groupedBy(into, joined);
  const offsets = new Uint32Array(joined + 1);
  const { neighbours, kinds, names } = spare ?? roomFor(graph.offsets[graph.clusters] as number);
  const place = new Int32Array(joined).fill(-1);
  let length = 0;
  for (let cluster = 0; cluster < joined; cluster++) {
    const from = length;
    for (let one = members.offsets[cluster] as number; one < (members.offsets[cluster + 1] as number); one++) {
      const member = members.items[one] as number;
      const end = graph.offsets[member + 1] as number;
      for (let at = graph.offsets[member] as number; at < end; at++) {
        const other = into[graph.neighbours[at] as number] as number;
        if (other === cluster) continue;
        let to = place[other] as number;
        if (to < from) {
          to = length++;
          place[other] = to;
          neighbours[to] = other;
          kinds[to] = 0;
          names[to] = 0;
        }
        kinds[to] = (kinds[to] as number) | (graph.kinds[at] as number);
        names[to] = Math.min(sumMax, (names[to] as number) + (graph.names[at] as number));
      }
    }
    offsets[cluster + 1] = length;
  }
  return { clusters: joined, offsets, neighbours, kinds, names };
}

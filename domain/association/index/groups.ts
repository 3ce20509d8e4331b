import { confidenceAt } from '../score/confidence-at.js';
import type { Weights } from '../score/weights.js';
import type { AssociationIndex } from './association-index.js';
import { bondMax, levelsMax, levelsPerLogOdds } from './levels.js';

/** A group holds at least this many: a resource alone belongs to no group. */
const groupMin = 2;

/** Nodes in an order with something between each and the next. */
interface Cuttable {
  readonly order: Uint32Array;
  /** What holds the node at a position and the next together. */
  readonly bond: Float32Array | Uint16Array;
}

/** Groups of an order cut where bonds are missing or below a least one: -1 for nodes alone and for shared services; numbered by their first node. */
export function cutTree({ order, bond }: Cuttable, isShared: Uint8Array, least: number): Int32Array {
  const nodes = order.length;
  const raw = new Int32Array(nodes);
  const sizes = new Uint32Array(nodes);
  let group = 0;
  for (let at = 0; at < nodes; at++) {
    if (at > 0 && !((bond[at - 1] as number) >= least && bond[at - 1] !== 0)) group++;
    const node = order[at] as number;
    raw[node] = group;
    if (isShared[node] === 0) sizes[group] = (sizes[group] as number) + 1;
  }
  const numbers = new Int32Array(nodes).fill(-1);
  let named = 0;
  return raw.map((of, node) => {
    if (isShared[node] === 1 || (sizes[of] as number) < groupMin) return -1;
    if (numbers[of] === -1) numbers[of] = named++;
    return numbers[of] as number;
  });
}

/** The weakest bond that is at least so confident; above all bonds where none is. */
export function leastBond({ grouping }: Weights, threshold: number): number {
  for (let level = 1; level < levelsMax; level++)
    if (confidenceAt(grouping.calibration, level / levelsPerLogOdds) >= threshold) return level / levelsPerLogOdds;
  return bondMax + 1;
}

/** Groups at any threshold: a lower one joins groups, a higher one splits them, and none is ever rearranged. */
export function groupsOf(
  { tree, isShared, weights }: Pick<AssociationIndex, 'tree' | 'isShared' | 'weights'>,
  threshold: number,
): Int32Array {
  return cutTree(tree, isShared, leastBond(weights, threshold));
}

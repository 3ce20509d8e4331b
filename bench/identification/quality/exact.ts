import type { Truth } from './truth.js';

/** Planted solutions, and how many came out as a group with the same members, no more and no fewer. */
export interface ExactSums {
  readonly solutions: number;
  readonly exact: number;
}

/** Shared services are judged apart: they neither make nor spoil a match. */
export function exactSums({ solutions, isShared, isUnclear }: Truth, groups: Int32Array): ExactSums {
  const keyOf = (nodes: readonly number[]) => [...nodes].sort((a, b) => a - b).join(' ');
  const members = new Map<number, number[]>();
  groups.forEach((group, node) => {
    if (group < 0 || isShared[node] === 1 || isUnclear[node] === 1) return;
    members.set(group, [...(members.get(group) ?? []), node]);
  });
  const found = new Set([...members.values()].map(keyOf));
  return { solutions: solutions.length, exact: solutions.filter((nodes) => found.has(keyOf(nodes))).length };
}

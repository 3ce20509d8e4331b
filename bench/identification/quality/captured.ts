import type { Truth } from './truth.js';

/** Planted shared services, and how many stand in a group together with a member of a solution. */
export interface CapturedSums {
  readonly planted: number;
  readonly captured: number;
}

/** Counts shared services that a group holds as if they were its own; `groups` is -1 for none. */
export function capturedSums(truth: Truth, groups: Int32Array): CapturedSums {
  const withMembers = new Set<number>();
  groups.forEach((group, node) => {
    if (group >= 0 && (truth.solutionsOf[node]?.length ?? 0) > 0) withMembers.add(group);
  });
  let [planted, captured] = [0, 0];
  groups.forEach((group, node) => {
    if (truth.isShared[node] !== 1) return;
    planted += 1;
    if (group >= 0 && withMembers.has(group)) captured += 1;
  });
  return { planted, captured };
}

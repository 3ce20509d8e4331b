import { belongTogether, type Truth } from './truth.js';

/** Sums over the members of solutions as seeds. */
export interface SeedSums {
  readonly seeds: number;
  /** Sum of each seed's share of its mates that was found. */
  readonly recall: number;
  /** Found although they are in no solution of the seed; shared services are judged apart. */
  readonly foreign: number;
}

/** Asks for what belongs with every member of a solution; `answer` gives nodes. */
export function seedSums(truth: Truth, answer: (seed: number) => Iterable<number>): SeedSums {
  let seeds = 0;
  let recall = 0;
  let foreign = 0;
  for (let seed = 0; seed < truth.nodes; seed += 1) {
    const own = truth.solutionsOf[seed] ?? [];
    if (own.length === 0) continue;
    const mates = new Set(own.flatMap((solution) => truth.solutions[solution] ?? []));
    mates.delete(seed);
    let found = 0;
    for (const node of answer(seed)) {
      if (node === seed || truth.isShared[node] === 1 || truth.isUnclear[node] === 1) continue;
      if (belongTogether(truth, seed, node)) found += 1;
      else foreign += 1;
    }
    seeds += 1;
    recall += mates.size === 0 ? 1 : found / mates.size;
  }
  return { seeds, recall, foreign };
}

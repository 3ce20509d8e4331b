import { nodesByArn } from '../nodes-by-arn.js';
import type { FactsSource } from './score-pairs.js';

/** One AWS account whose truth is known: what the weights are fitted on. */
export interface LabelledEstate extends FactsSource {
  /** ARNs of each solution; a cloud resource may be in several. */
  readonly solutions: readonly (readonly string[])[];
  /** ARNs of shared services: members of none. */
  readonly shared: readonly string[];
  /** ARNs of what belongs to shared services: which of it belongs together nobody says. */
  readonly platform: readonly string[];
  /** ARNs of what nobody but people can say of whether a solution's it is. */
  readonly unclear: readonly string[];
}

/** Solutions by node, as numbers. */
export function solutionsOf({ resources, solutions }: LabelledEstate): readonly (readonly number[])[] {
  const nodes = nodesByArn(resources);
  const of: number[][] = resources.map(() => []);
  solutions.forEach((members, solution) => {
    for (const arn of members) of[nodes.get(arn) ?? -1]?.push(solution);
  });
  return of;
}

/** Whether two nodes are of one solution. */
export function isTogether(of: readonly (readonly number[])[], a: number, b: number): boolean {
  return of[a]?.some((solution) => of[b]?.includes(solution)) ?? false;
}

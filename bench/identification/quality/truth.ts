import { nodesByArn } from '../../../domain/association/nodes-by-arn.js';
import type { Estate } from '../estates/estate.js';

/** The truth of an estate by nodes (positions in its resources). */
export interface Truth {
  readonly nodes: number;
  /** Solutions of each node; none for what is loose or shared. */
  readonly solutionsOf: readonly (readonly number[])[];
  readonly solutions: readonly (readonly number[])[];
  readonly isShared: Uint8Array;
  /** What belongs to shared services and is none itself. */
  readonly isPlatform: Uint8Array;
  /** What is not judged. */
  readonly isUnclear: Uint8Array;
}

/** Turns ARNs into nodes; resources that are in no solution stay without one. */
export function truthOf({
  resources,
  solutions,
  shared,
  platform,
  unclear,
}: Pick<Estate, 'resources' | 'solutions' | 'shared' | 'platform' | 'unclear'>): Truth {
  const nodes = nodesByArn(resources);
  const nodesOf = (arns: readonly string[]) => arns.flatMap((arn) => nodes.get(arn) ?? []);
  const solutionsOf: number[][] = resources.map(() => []);
  const members = solutions.map(nodesOf);
  members.forEach((all, solution) => {
    for (const node of all) solutionsOf[node]?.push(solution);
  });
  const marked = (arns: readonly string[]) => {
    const marks = new Uint8Array(resources.length);
    for (const node of nodesOf(arns)) marks[node] = 1;
    return marks;
  };
  return {
    nodes: resources.length,
    solutionsOf,
    solutions: members,
    isShared: marked(shared),
    isPlatform: marked(platform),
    isUnclear: marked(unclear),
  };
}

/** True iff both are members of one planted solution. */
export function belongTogether({ solutionsOf }: Pick<Truth, 'solutionsOf'>, a: number, b: number): boolean {
  const others = solutionsOf[b] ?? [];
  return (solutionsOf[a] ?? []).some((solution) => others.includes(solution));
}

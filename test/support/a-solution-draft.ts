import { type Draft, type Practice, practices } from '../../bench/identification/estates/draft.js';
import { EstateDraft, SolutionDraft } from '../../bench/identification/estates/estate-draft.js';
import { namers } from '../../bench/identification/estates/naming-schemes.js';
import { Random } from '../../bench/identification/estates/random.js';
import { addSharedServices, type SharedServices } from '../../bench/identification/estates/shared-services.js';
import { components } from '../../bench/identification/quality/components.js';

/** An estate without solutions in which every log is on. */
export function anEstateDraft(seed = 1): { readonly estate: EstateDraft; readonly shared: SharedServices } {
  const switches = { flow: true, dataEvents: true, balancer: true, s3Access: true, resolver: true };
  const place = { awsAccountId: '111122223333', region: 'eu-west-1' };
  const estate = new EstateDraft(new Random(seed), place, switches, namers['solution-first']);
  return { estate, shared: addSharedServices(estate) };
}

/** An empty solution in an estate of its own, or in a given one; everything is named wherever it could be. */
export function aSolutionDraft(seed = 1, practice: Partial<Practice> = {}, within = anEstateDraft(seed)): SolutionDraft {
  const all: Practice = { made: 'stack', ...practices.stack, namesInSettings: 1, namesInPolicies: 1, namesGroups: 1, tags: 1, ...practice };
  const solution = new SolutionDraft(within.estate, `orders${within.estate.solutions.length}`, 'payments', all, within.shared.network);
  within.estate.solutions.push(solution);
  return solution;
}

/** How many members of each type there are. */
export function typesOf(drafts: Iterable<Draft>): { readonly [type: string]: number } {
  const counts: { [type: string]: number } = {};
  for (const { type } of drafts) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Members of the largest part that links and policies, either way, connect; shared services are no bridge. */
export function connectedMembers(solution: SolutionDraft): number {
  const members = [...solution.members];
  const place = new Map(members.map(({ arn }, at) => [arn, at]));
  const edges = members.flatMap(({ links, statements }, at) => {
    const text = JSON.stringify(statements);
    const named = [...place].filter(([arn]) => text.includes(`"${arn}`)).map(([, other]) => other);
    return [...links.flatMap(({ toArn }) => place.get(toArn) ?? []), ...named].map((other) => [at, other] as const);
  });
  const sizes = new Map<number, number>();
  for (const part of components(members.length, edges)) if (part >= 0) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return Math.max(1, ...sizes.values());
}

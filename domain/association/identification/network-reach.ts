import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { type GroupRule, groupRules, isCalled, isCaller } from './group-rules.js';

/** Members of a group beside which one of them is still meant. */
const membersMax = 32;

/** Groups that may let in the same one: what more let in watches or administers, and needs none of them. */
const letInByMax = 3;

/** One that a rule lets reach another through the network. */
export interface NetworkReach {
  readonly from: number;
  readonly to: number;
  /** Row of the rule that lets it in. */
  readonly row: number;
}

/** Who may reach whom because the security group of the one names that of the other; rules of networks, and groups of many, name nobody. */
export function networkReach(evidence: EvidenceTable, resources: readonly Pick<KnownResource, 'type'>[]): readonly NetworkReach[] {
  const { behind, rules } = groupRules(evidence, resources);
  const letInBy = Map.groupBy(rules, ({ letIn }) => letIn);
  return rules.filter(({ letIn }) => (letInBy.get(letIn)?.length ?? 0) <= letInByMax).flatMap((rule) => reachedBy(rule, behind, resources));
}

function reachedBy(
  { own, letIn, row }: GroupRule,
  behind: ReadonlyMap<number, readonly number[]>,
  resources: readonly Pick<KnownResource, 'type'>[],
): readonly NetworkReach[] {
  const [to, from] = [behind.get(own) ?? [], behind.get(letIn) ?? []];
  if (to.length > membersMax || from.length > membersMax) return [];
  const reached = to.filter((node) => isCalled(resources[node]?.type));
  return from.filter((node) => isCaller(resources[node]?.type)).flatMap((one) => reached.map((other) => ({ from: one, to: other, row })));
}

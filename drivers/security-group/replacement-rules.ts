import type { Parties } from '../../domain/access/parties.js';
import { groupIdOf } from '../../domain/access/source-classification.js';
import { type Rule, type RuleShape, ruleKey } from './rule.js';
import { afterSwitch, planSwitch, sideOfRule } from './switch-plan.js';

/** Replacement groups of one transfer by the id of the group that each replaces. */
export type Replacements = ReadonlyMap<string, { readonly groupId: string; readonly handedOver: boolean }>;

/** Every rule a replacement group is to have: the kept ones and the purchaser's; what nobody claims is left out. */
export function replacementRules(rules: readonly Rule[], parties: Parties, replacements: Replacements): RuleShape[] {
  const switched = afterSwitch(rules, planSwitch(rules, parties)).filter((rule) => !isUnwanted(rule, parties));
  const named = switched.flatMap((rule) => namedAnew(rule, parties, replacements));
  return [...new Map(named.map((rule) => [ruleKey(rule), rule])).values()];
}

/**
 * A rule that names a replaced group on behalf of the manifest, as it is to be: beside the replaced group the one that replaces it,
 * so that traffic inside the solution flows while interfaces change over; afterwards without the replaced one,
 * whose other members stay with somebody else, unless both parties confirmed it.
 */
export function namedAnew<R extends RuleShape>(rule: R, parties: Parties, replacements: Replacements): RuleShape[] {
  const replacement = rule.source.kind === 'group' ? replacements.get(groupIdOf(rule.source)) : undefined;
  if (replacement === undefined) return [rule];
  const anew: RuleShape = { ...rule, source: { kind: 'group', value: replacement.groupId } };
  return replacement.handedOver && !parties.bystanders.includes(groupIdOf(rule.source)) ? [anew] : [rule, anew];
}

function isUnwanted(rule: RuleShape, parties: Parties): boolean {
  const side = sideOfRule(rule, parties);
  return side === 'seller' || side === 'unclassified';
}

import { type Direction, type RuleShape, ruleText } from './rule.js';

/** Rules one group holds in each direction and address family, unless AWS raised the quota. */
export const rulesPerDirectionMax = 60;

/**
 * Why the rules `after` may not fit where the rules `before` do, one sentence for each direction and family.
 * EC2 counts families apart; a rule that names a group counts in both, one that names a prefix list as often as the list may grow,
 * so a group with such a rule counts as full.
 */
export function ruleRoomProblems(before: readonly RuleShape[], after: readonly RuleShape[]): string[] {
  const directions = ['ingress', 'egress'] as const;
  return directions.flatMap((direction) => (['cidr4', 'cidr6'] as const).flatMap((family) => problemOf(direction, family, before, after)));
}

function problemOf(direction: Direction, family: 'cidr4' | 'cidr6', before: readonly RuleShape[], after: readonly RuleShape[]): string[] {
  const counted = (rules: readonly RuleShape[]) =>
    rules.filter(
      (rule) =>
        rule.direction === direction && (rule.source.kind === family || rule.source.kind === 'group' || rule.source.kind === 'prefix-list'),
    );
  const [now, then] = [counted(before), counted(after)];
  if (then.length <= now.length) return [];
  const text = `${family === 'cidr4' ? 'IPv4' : 'IPv6'} ${direction} rules`;
  const list = then.find((rule) => rule.source.kind === 'prefix-list');
  if (list !== undefined)
    return [`The group would have ${then.length} ${text} after ${now.length}, and ${ruleText(list)} takes an unknown part of the quota.`];
  return then.length > rulesPerDirectionMax ? [`The group would have ${then.length} ${text}; ${rulesPerDirectionMax} fit.`] : [];
}

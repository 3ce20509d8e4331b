import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  type EC2Client,
  ModifySecurityGroupRulesCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { awsErrorName } from '../parts/aws-errors.js';
import { type Direction, ipPermissionOf, type Rule, type RuleShape, ruleRequestOf } from './rule.js';
import type { SwitchPlan } from './switch-plan.js';

/** Carries out a plan: the seller closed before the purchaser opened, one call for each kind of change and direction. */
export async function applyPlan(ec2: EC2Client, groupId: string, plan: SwitchPlan): Promise<void> {
  await revokeRules(ec2, groupId, plan.close);
  await changeRules(ec2, groupId, plan.change);
  await authorizeRules(ec2, groupId, plan.open);
}

/** Removes rules by id; those gone already are no failure. */
export async function revokeRules(ec2: EC2Client, groupId: string, rules: readonly Rule[]): Promise<void> {
  const send = (direction: Direction) => (some: readonly Rule[]) => {
    const input = { GroupId: groupId, SecurityGroupRuleIds: some.map((rule) => rule.id) };
    return direction === 'ingress'
      ? ec2.send(new RevokeSecurityGroupIngressCommand(input))
      : ec2.send(new RevokeSecurityGroupEgressCommand(input));
  };
  for (const direction of ['ingress', 'egress'] as const) {
    await togetherOrEach(ofDirection(rules, direction), ['InvalidPermission.NotFound', ruleMissing], send(direction));
  }
}

/** Adds rules; those there already are no failure. */
export async function authorizeRules(ec2: EC2Client, groupId: string, rules: readonly RuleShape[]): Promise<void> {
  const send = (direction: Direction) => (some: readonly RuleShape[]) => {
    const input = { GroupId: groupId, IpPermissions: some.map(ipPermissionOf) };
    return direction === 'ingress'
      ? ec2.send(new AuthorizeSecurityGroupIngressCommand(input))
      : ec2.send(new AuthorizeSecurityGroupEgressCommand(input));
  };
  for (const direction of ['ingress', 'egress'] as const) {
    await togetherOrEach(ofDirection(rules, direction), ['InvalidPermission.Duplicate'], send(direction));
  }
}

const ruleMissing = 'InvalidSecurityGroupRuleId.NotFound';

/** Gives rules another source under the id they have; those gone already are not made again. */
async function changeRules(ec2: EC2Client, groupId: string, change: SwitchPlan['change']): Promise<void> {
  await togetherOrEach(change, [ruleMissing], (some) => {
    const SecurityGroupRules = some.map(({ rule, source }) => ({
      SecurityGroupRuleId: rule.id,
      SecurityGroupRule: ruleRequestOf({ ...rule, source }),
    }));
    return ec2.send(new ModifySecurityGroupRulesCommand({ GroupId: groupId, SecurityGroupRules }));
  });
}

function ofDirection<R extends RuleShape>(rules: readonly R[], direction: Direction): readonly R[] {
  return rules.filter((rule) => rule.direction === direction);
}

/** One call for all; when one item makes EC2 refuse them all with a `harmless` error, a call for each, without that item. */
async function togetherOrEach<T>(
  items: readonly T[],
  harmless: readonly string[],
  send: (some: readonly T[]) => Promise<unknown>,
): Promise<void> {
  if (items.length === 0) return;
  if (await sent(items, harmless, send)) return;
  for (const item of items) await sent([item], harmless, send);
}

async function sent<T>(items: readonly T[], harmless: readonly string[], send: (some: readonly T[]) => Promise<unknown>): Promise<boolean> {
  try {
    await send(items);
    return true;
  } catch (error) {
    if (!harmless.includes(awsErrorName(error))) throw error;
    return false;
  }
}

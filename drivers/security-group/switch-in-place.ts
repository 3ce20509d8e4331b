import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';
import type { Parties } from '../../domain/access/parties.js';
import type { AccessRecord } from '../../domain/ports/resource-control.js';
import type { DriverContext } from '../driver.js';
import { ec2Tags, tagEc2, untagEc2 } from '../parts/ec2-tags.js';
import { applyPlan, authorizeRules } from './apply-rules.js';
import { configurationOf } from './configuration.js';
import { readRules } from './read.js';
import { type Rule, type RuleShape, ruleKey } from './rule.js';
import { plannedRules, planSwitch, type SwitchPlan } from './switch-plan.js';
import { switchingTag } from './switching-tag.js';

/**
 * Edits the group's own rules, from what they are now: a rule deleted since it was recorded is not made again, a rule added since
 * that is the seller's is switched as well. The mark bridges a crash between closing and opening, when the rules no longer
 * tell what is still to be opened.
 */
export async function switchInPlace(context: DriverContext, record: AccessRecord, parties: Parties): Promise<void> {
  const { groupId } = configurationOf(record.found);
  const mark = { [switchingTag]: parties.transferId };
  const interrupted = (await tagsNow(context, groupId))[switchingTag] === parties.transferId;
  let marked = interrupted;
  for (const mayChange of [true, false]) {
    const plan = planSwitch(await readRules(context, [groupId]), parties, { mayChange });
    if (!marked && opensLater(plan)) {
      await tagEc2(context.clients.ec2, [record.ref], mark);
      marked = true;
    }
    await applyPlan(context.clients.ec2, groupId, plan);
  }
  if (interrupted) await openMissing(context, groupId, plannedRules(planSwitch(configurationOf(record.found).rules, parties)));
  if (marked) await untagEc2(context.clients.ec2, [record.ref], mark);
}

/** True when a crash half-way would leave nothing in the group that says what is still to be opened. */
function opensLater(plan: SwitchPlan): boolean {
  return plan.open.length > 0 && plan.close.length + plan.change.length > 0;
}

async function openMissing(context: DriverContext, groupId: string, planned: readonly RuleShape[]): Promise<void> {
  const present = new Set((await readRules(context, [groupId])).map((rule: Rule) => ruleKey(rule)));
  const missing = planned.filter((rule) => !present.has(ruleKey(rule)));
  await authorizeRules(context.clients.ec2, groupId, missing);
}

async function tagsNow({ clients }: DriverContext, groupId: string): Promise<{ readonly [key: string]: string }> {
  const { SecurityGroups } = await clients.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [groupId] }));
  return ec2Tags(SecurityGroups?.[0]?.Tags);
}

import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import type { DriverContext } from '../driver.js';
import { configurationOf, type GroupConfiguration } from './configuration.js';
import { readGroups } from './read.js';
import { plannedRules, planSwitch } from './switch-plan.js';

/** Groups of the purchaser's that the planned rules would name and EC2 cannot see from the VPC: it refuses such a rule. */
export async function unseenGroups(
  context: DriverContext,
  configuration: GroupConfiguration,
  parties: Parties,
): Promise<readonly string[]> {
  const planned = plannedRules(planSwitch(configuration.rules, parties));
  const wanted = new Set(planned.filter((rule) => rule.source.kind === 'group').map((rule) => rule.source.value));
  if (wanted.size === 0) return [];
  const there = await readGroups(context, { 'group-id': [...wanted], 'vpc-id': [configuration.vpcId] });
  const seen = new Set(there.map((group) => group.GroupId));
  return [...wanted].filter((id) => !seen.has(id));
}

/** Why the purchaser's groups cannot take the place of the seller's sources. */
export async function unseenGroupBlockers(context: DriverContext, found: Found, parties: Parties): Promise<readonly Blocker[]> {
  const configuration = configurationOf(found);
  return (await unseenGroups(context, configuration, parties)).map((id) => ({
    code: 'PurchaserGroupUnseen',
    arn: found.ref.arn,
    detail: `No rule there can name the purchaser's ${id}: it is not in that VPC.`,
    whoMustAct: 'purchaser',
    remedy: 'Put a group of that VPC, or a network, into the customer record.',
  }));
}

import type { Parties } from '../../domain/access/parties.js';
import type { Receipt } from '../../domain/ports/resource-control.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { CloudRefusedError } from '../../domain/resource/errors.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn } from '../parts/arn.js';
import { configurationOf, modeOf } from './configuration.js';
import { fillReplacement, readReplacements } from './replacement-groups.js';
import { plannedRules, planSwitch } from './switch-plan.js';
import { unseenGroups } from './unseen-groups.js';

/**
 * In place nothing can be staged without opening it, so it is only checked; a shared group gets its complete replacement,
 * inert because nothing uses it. Throws CloudRefusedError when a group of the purchaser's cannot be named here.
 */
export async function stageGroup(context: DriverContext, found: Found, parties: Parties): Promise<Receipt> {
  const configuration = configurationOf(found);
  const plan = planSwitch(configuration.rules, parties);
  const planned = plannedRules(plan);
  const unseen = await unseenGroups(context, configuration, parties);
  // After the commit that would be too late.
  if (unseen.length > 0)
    throw new CloudRefusedError(`No rule in ${configuration.vpcId} can name the purchaser's ${unseen.join(', ')}: not in that VPC.`);
  const rules = { sellerRules: [...plan.close, ...plan.change.map(({ rule }) => rule)], plannedRules: planned };
  if (modeOf(configuration, parties) === 'in-place') return { mode: 'in-place', ...rules };
  const own = [...(await readReplacements(context, parties.transferId))].filter(([replaced]) => replaced === configuration.groupId);
  const groupId = await fillReplacement(context, configuration, configuration.rules, parties, new Map(own));
  return { mode: 'replace', replacementArn: ec2Arn(context, 'security-group', groupId), ...rules };
}

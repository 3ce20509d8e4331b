import { isPublicCidr, parseCidr } from '../../domain/access/cidr-block.js';
import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { AccessRecord } from '../../domain/ports/resource-control.js';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn } from '../parts/arn.js';
import { ownerTagAccess } from '../parts/owner-tag-access.js';
import { configurationOf, isOfManifest, modeOf } from './configuration.js';
import { discoverGroup } from './discover.js';
import { interfaceUseOf, readInterfaces } from './read.js';
import { readReplacements } from './replacement-groups.js';
import { type Rule, ruleText } from './rule.js';
import { sideOfRule } from './switch-plan.js';
import { rulesNaming } from './switch-to-replacement.js';

/** What is left of the seller's access through the group, or through what replaced it. */
export async function groupResidualAccess(
  context: DriverContext,
  record: AccessRecord,
  parties: Parties,
): Promise<readonly ResidualAccess[]> {
  const { arn } = record.ref;
  const sellerRules = configurationOf(record.found).rules.filter((rule) => sideOfRule(rule, parties) === 'seller');
  if (modeOf(configurationOf(record.found), parties) === 'replace') return replacedAccess(context, record, sellerRules, parties);
  const found = await discoverGroup(context, record.ref);
  const { rules } = configurationOf(found);
  const present = new Map(rules.map((rule) => [rule.id, rule]));
  const removed = sellerRules
    .filter((rule) => isClosed(present.get(rule.id), parties))
    .map((rule) => removedLine(arn, rule, goneBecause(present.get(rule.id))));
  return [ownerTagAccess(found, parties), ...removed, ...rulesAccess(arn, rules, parties), ...trackedConnections(arn, removed.length)];
}

async function replacedAccess(
  context: DriverContext,
  record: AccessRecord,
  sellerRules: readonly Rule[],
  parties: Parties,
): Promise<readonly ResidualAccess[]> {
  const { groupId } = configurationOf(record.found);
  const replacements = await readReplacements(context, parties.transferId);
  const left = (await readInterfaces(context, groupId))
    .map((entry) => interfaceUseOf(context, entry))
    .filter((use) => isOfManifest(use, parties));
  const replacement = replacements.get(groupId);
  if (replacement === undefined) return [openLine(record.ref.arn, `security group ${groupId}`, 'No group has taken its place.')];
  const found = await discoverGroup(context, refOf(context, replacement.groupId));
  const named = parties.bystanders.includes(groupId) ? [] : await rulesNaming(context, groupId, replacements, parties);
  const reason = `Nothing of the manifest uses ${groupId} any more; ${replacement.groupId} took its place.`;
  const removed = left.length > 0 ? [] : sellerRules.map((rule) => removedLine(record.ref.arn, rule, reason));
  return [
    ownerTagAccess(found, parties),
    ...left.map((use) => openLine(record.ref.arn, `interface ${use.id}`, `It still uses ${groupId}, whose rules are the seller's.`)),
    ...named.map((rule) =>
      openLine(arnOf(context, rule.groupId), `security group rule ${rule.id}`, `It still names ${groupId}, which stays behind.`),
    ),
    ...removed,
    ...rulesAccess(found.ref.arn, configurationOf(found).rules, parties),
    ...trackedConnections(record.ref.arn, removed.length),
  ];
}

/** What rules as they are now let the seller do. */
function rulesAccess(arn: string, rules: readonly Rule[], parties: Parties): ResidualAccess[] {
  return rules.flatMap((rule) => {
    const what = `security group rule ${rule.id} (${ruleText(rule)})`;
    const side = sideOfRule(rule, parties);
    if (side === 'seller') return [openLine(arn, what, "The source is the seller's.")];
    if (side === 'unclassified') return [unproven(arn, what, "The source was added during the transfer and is nobody's that we know.")];
    const anywhere = rule.direction === 'egress' && isAnywhere(rule);
    return anywhere ? [unproven(arn, what, "Programs in the guest may call any address, the former owner's among them.")] : [];
  });
}

/** Amazon EC2 User Guide, security group connection tracking: tracked connections are not interrupted by a change of rules. */
function trackedConnections(arn: string, removedCount: number): ResidualAccess[] {
  if (removedCount === 0) return [];
  const reason = 'EC2 lets a tracked connection that was open before the rules changed go on until it ends or times out.';
  return [unproven(arn, 'connections open since before the change of rules', reason)];
}

function isAnywhere(rule: Rule): boolean {
  const block = parseCidr(rule.source.value);
  return block !== undefined && isPublicCidr(block);
}

function isClosed(now: Rule | undefined, parties: Parties): boolean {
  return now === undefined || sideOfRule(now, parties) !== 'seller';
}

function goneBecause(now: Rule | undefined): string {
  return now === undefined ? 'The rule is gone.' : `The rule now allows ${ruleText(now)}.`;
}

function removedLine(arn: string, rule: Rule, reason: string): ResidualAccess {
  return { arn, what: `security group rule ${rule.id} (${ruleText(rule)})`, state: 'removed', reason };
}

function openLine(arn: string, what: string, reason: string): ResidualAccess {
  return { arn, what, state: 'open', reason };
}

function unproven(arn: string, what: string, reason: string): ResidualAccess {
  return { arn, what, state: 'cannot-be-proven', reason };
}

function arnOf(context: DriverContext, groupId: string): string {
  return ec2Arn(context, 'security-group', groupId);
}

function refOf(context: DriverContext, groupId: string): CloudResourceRef {
  const { awsAccountId, region } = context;
  return { type: 'security-group', arn: arnOf(context, groupId), awsAccountId, region };
}

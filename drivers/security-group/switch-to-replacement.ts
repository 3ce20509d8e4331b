import { ModifyNetworkInterfaceAttributeCommand } from '@aws-sdk/client-ec2';
import type { Parties } from '../../domain/access/parties.js';
import { manifestGroupIds } from '../../domain/access/source-classification.js';
import type { AccessRecord } from '../../domain/ports/resource-control.js';
import { ownerTag } from '../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn } from '../parts/arn.js';
import { tagEc2 } from '../parts/ec2-tags.js';
import { authorizeRules, revokeRules } from './apply-rules.js';
import { configurationOf, isOfManifest } from './configuration.js';
import { groupBy } from './group-by.js';
import { interfaceUseOf, readGroups, readInterfaces, readRules } from './read.js';
import { fillReplacement, readReplacements } from './replacement-groups.js';
import type { Replacements } from './replacement-rules.js';
import { type Rule, ruleKey } from './rule.js';

/**
 * Moves the manifest's interfaces from a shared group to its replacement; the shared group keeps every rule.
 * The replacement first takes over what changed in the shared group since it was staged. One call per interface closes the
 * seller and opens the purchaser at once; rules elsewhere in the manifest name both groups until every interface has moved.
 */
export async function switchToReplacement(context: DriverContext, record: AccessRecord, parties: Parties): Promise<void> {
  const configuration = configurationOf(record.found);
  const { groupId } = configuration;
  const replacements = await readReplacements(context, parties.transferId);
  const newGroupId = await fillReplacement(context, configuration, await readRules(context, [groupId]), parties, replacements);
  const all = new Map([...replacements, [groupId, { groupId: newGroupId, handedOver: false }]]);
  await nameReplacement(context, groupId, newGroupId, all, parties);
  await moveInterfaces(context, groupId, newGroupId, parties);
  if (!parties.bystanders.includes(groupId)) await unnameReplaced(context, groupId, all, parties);
  const { awsAccountId, region } = context;
  const ref = { type: 'security-group', arn: ec2Arn(context, 'security-group', newGroupId), awsAccountId, region } as const;
  await tagEc2(context.clients.ec2, [ref], { [ownerTag]: parties.to.customerId });
}

/** Rules that name the replaced group in groups that move with it: edited in place or replacements themselves. */
export async function rulesNaming(
  context: DriverContext,
  groupId: string,
  replacements: Replacements,
  parties: Parties,
): Promise<readonly (Rule & { readonly groupId: string })[]> {
  const named = [
    ...(await readGroups(context, { 'ip-permission.group-id': [groupId] })),
    ...(await readGroups(context, { 'egress.ip-permission.group-id': [groupId] })),
  ].map((group) => group.GroupId ?? '');
  const made = new Set([...replacements.values()].map((replacement) => replacement.groupId));
  const members = manifestGroupIds(parties);
  const ours = [...new Set(named)].filter((id) => made.has(id) || (members.has(id) && !replacements.has(id)));
  return (await readRules(context, ours)).filter((rule) => rule.source.kind === 'group' && rule.source.value === groupId);
}

async function nameReplacement(
  context: DriverContext,
  groupId: string,
  newGroupId: string,
  all: Replacements,
  parties: Parties,
): Promise<void> {
  const rules = await rulesNaming(context, groupId, all, parties);
  for (const [holder, naming] of groupBy(rules, (rule) => rule.groupId)) {
    const present = new Set((await readRules(context, [holder])).map(ruleKey));
    const anew = naming.map(({ id: _old, groupId: _holder, ...rule }) => ({
      ...rule,
      source: { kind: 'group', value: newGroupId } as const,
    }));
    await authorizeRules(
      context.clients.ec2,
      holder,
      anew.filter((rule) => !present.has(ruleKey(rule))),
    );
  }
}

async function moveInterfaces(context: DriverContext, groupId: string, newGroupId: string, parties: Parties): Promise<void> {
  for (const entry of await readInterfaces(context, groupId)) {
    if (!isOfManifest(interfaceUseOf(context, entry), parties)) continue;
    const groups = (entry.Groups ?? []).map(({ GroupId = '' }) => (GroupId === groupId ? newGroupId : GroupId));
    const input = { NetworkInterfaceId: entry.NetworkInterfaceId, Groups: [...new Set(groups)] };
    await context.clients.ec2.send(new ModifyNetworkInterfaceAttributeCommand(input));
  }
}

async function unnameReplaced(context: DriverContext, groupId: string, all: Replacements, parties: Parties): Promise<void> {
  const rules = await rulesNaming(context, groupId, all, parties);
  for (const [holder, naming] of groupBy(rules, (rule) => rule.groupId)) await revokeRules(context.clients.ec2, holder, naming);
}

import { CreateSecurityGroupCommand, DeleteSecurityGroupCommand, type SecurityGroup } from '@aws-sdk/client-ec2';
import type { Parties } from '../../domain/access/parties.js';
import { createdByTag, foreignTags } from '../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../driver.js';
import { awsErrorName, unlessMissing } from '../parts/aws-errors.js';
import { ec2Tags } from '../parts/ec2-tags.js';
import { isStagedReplacement, replacesTag } from '../parts/replacement-marks.js';
import { authorizeRules, revokeRules } from './apply-rules.js';
import type { GroupConfiguration } from './configuration.js';
import { readGroups, readRules } from './read.js';
import { type Replacements, replacementRules } from './replacement-rules.js';
import { type Rule, ruleKey } from './rule.js';

const groupNameLengthMax = 255;

/** The transfer's replacement groups by the id each replaces; `handedOver` once the interfaces use it. */
export async function readReplacements(context: DriverContext, transferId: string): Promise<Replacements> {
  const groups = await readGroups(context, { [`tag:${createdByTag}`]: [transferId], 'tag-key': [replacesTag] });
  return new Map(groups.map(replacementOf));
}

/** Makes the replacement of a group, or finds it, and gives it exactly the rules it is to have; answers its id. */
export async function fillReplacement(
  context: DriverContext,
  configuration: GroupConfiguration,
  rules: readonly Rule[],
  parties: Parties,
  replacements: Replacements,
): Promise<string> {
  const known = replacements.get(configuration.groupId);
  const groupId = known?.groupId ?? (await createReplacement(context, configuration, parties));
  if (known?.handedOver === true) return groupId;
  const wanted = replacementRules(rules, parties, new Map([...replacements, [configuration.groupId, { groupId, handedOver: false }]]));
  const present = await readRules(context, [groupId]);
  const wantedKeys = new Set(wanted.map(ruleKey));
  const presentKeys = new Set(present.map(ruleKey));
  const { ec2 } = context.clients;
  await revokeRules(
    ec2,
    groupId,
    present.filter((rule) => !wantedKeys.has(ruleKey(rule))),
  );
  await authorizeRules(
    ec2,
    groupId,
    wanted.filter((rule) => !presentKeys.has(ruleKey(rule))),
  );
  return groupId;
}

/** Deletes what this transfer made to replace the group, and nothing else. */
export async function deleteReplacement(context: DriverContext, groupId: string, transferId: string): Promise<void> {
  const groups = await readGroups(context, { [`tag:${createdByTag}`]: [transferId], [`tag:${replacesTag}`]: [groupId] });
  for (const group of groups.filter((candidate) => isStagedReplacement(ec2Tags(candidate.Tags)))) {
    await unlessMissing(() => context.clients.ec2.send(new DeleteSecurityGroupCommand({ GroupId: group.GroupId })));
  }
}

function replacementOf(group: SecurityGroup) {
  const tags = ec2Tags(group.Tags);
  return [tags[replacesTag] ?? '', { groupId: group.GroupId ?? '', handedOver: !isStagedReplacement(tags) }] as const;
}

async function createReplacement(context: DriverContext, configuration: GroupConfiguration, parties: Parties): Promise<string> {
  const marks = { [createdByTag]: parties.transferId, [replacesTag]: configuration.groupId };
  const Tags = Object.entries({ ...copiedTags(configuration), ...marks }).map(([Key, Value]) => ({ Key, Value }));
  const command = new CreateSecurityGroupCommand({
    GroupName: replacementName(configuration.groupName, parties.transferId),
    Description: configuration.description,
    VpcId: configuration.vpcId,
    TagSpecifications: [{ ResourceType: 'security-group', Tags }],
  });
  try {
    const { GroupId = '' } = await context.clients.ec2.send(command);
    return GroupId;
  } catch (error) {
    // A list that is a moment old does not show the group that an earlier attempt made.
    const made = awsErrorName(error) === 'InvalidGroup.Duplicate' ? await readReplacements(context, parties.transferId) : undefined;
    const groupId = made?.get(configuration.groupId)?.groupId;
    if (groupId === undefined) throw error;
    return groupId;
  }
}

/** `<name>-conveyance-<end of the transfer id>`: the same at every attempt, another for every transfer. */
function replacementName(groupName: string, transferId: string): string {
  const ending = `-conveyance-${transferId.slice(-8).toLowerCase()}`;
  return `${groupName.slice(0, groupNameLengthMax - ending.length)}${ending}`;
}

/** Keys under `aws:` can be written by AWS alone. */
function copiedTags({ tags }: GroupConfiguration): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(foreignTags(tags)).filter(([key]) => !key.startsWith('aws:')));
}

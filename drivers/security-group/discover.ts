import { DescribeSecurityGroupsCommand, type SecurityGroup } from '@aws-sdk/client-ec2';
import { groupIdOf } from '../../domain/access/source-classification.js';
import type { CloudResourceRef, Found, Link } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import { createdByTag, foreignTags } from '../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn, idOfArn } from '../parts/arn.js';
import { ec2Tags } from '../parts/ec2-tags.js';
import { isStagedReplacement, replacesTag } from '../parts/replacement-marks.js';
import type { GroupConfiguration, NamingGroup } from './configuration.js';
import { interfaceUseOf, readGroups, readInterfaces, readRules } from './read.js';
import { countRules, type Direction, type Rule } from './rule.js';
import { rulesPerDirectionMax } from './rule-room.js';

/** Reads one group with its rules, the interfaces that use it and the groups that name it. Throws ResourceNotFoundError. */
export async function discoverGroup(context: DriverContext, ref: CloudResourceRef): Promise<Found> {
  const groupId = idOfArn(ref.arn);
  const { SecurityGroups } = await context.clients.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [groupId] }));
  const group = SecurityGroups?.[0];
  if (group === undefined) throw new ResourceNotFoundError(ref.arn);
  const rules = (await readRules(context, [groupId])).map(({ groupId: _own, ...rule }) => rule);
  const interfaces = (await readInterfaces(context, groupId)).map((entry) => interfaceUseOf(context, entry));
  const tags = ec2Tags(group.Tags);
  const configuration: GroupConfiguration = {
    groupId,
    groupName: group.GroupName ?? '',
    description: group.Description ?? '',
    vpcId: group.VpcId ?? '',
    rules,
    interfaces,
    namedBy: await namingGroups(context, groupId),
    tags: foreignTags(tags),
  };
  return {
    ref,
    configuration,
    tags,
    marks: await replacementsOf(context, groupId),
    links: linksOf(context, configuration),
    name: tags.Name ?? configuration.groupName,
    size: `${rules.length} rules`,
  };
}

/** Ids of the transfers that made a group to replace this one and have not handed it over. */
async function replacementsOf(context: DriverContext, groupId: string): Promise<readonly string[]> {
  const made = (await readGroups(context, { [`tag:${replacesTag}`]: [groupId] })).map((group) => ec2Tags(group.Tags));
  return made.filter(isStagedReplacement).flatMap((tags) => tags[createdByTag] ?? []);
}

/** Groups beside `groupId` with a rule that names it; staged replacement groups left out. */
async function namingGroups(context: DriverContext, groupId: string): Promise<NamingGroup[]> {
  const uses: NamingGroup[] = [];
  for (const [direction, filter] of [
    ['ingress', 'ip-permission.group-id'],
    ['egress', 'egress.ip-permission.group-id'],
  ] as const) {
    const groups = (await readGroups(context, { [filter]: [groupId] })).filter((group) => isForeign(group, groupId));
    uses.push(...groups.map((group) => ({ groupId: group.GroupId ?? '', direction, ...roomFor(group, direction, groupId) })));
  }
  return uses.sort((a, b) => (`${a.groupId} ${a.direction}` < `${b.groupId} ${b.direction}` ? -1 : 1));
}

function roomFor(group: SecurityGroup, direction: Direction, groupId: string): Pick<NamingGroup, 'naming' | 'hasRoom'> {
  const { total, naming } = countRules(group, direction, groupId);
  return { naming, hasRoom: total + naming <= rulesPerDirectionMax };
}

function isForeign(group: SecurityGroup, groupId: string): boolean {
  return group.GroupId !== groupId && !isStagedReplacement(ec2Tags(group.Tags));
}

/** Of a group that is named for what goes out alone. */
const destination = 'names in its rules as a destination';

function linksOf(context: DriverContext, { groupId, vpcId, rules, interfaces }: GroupConfiguration): Link[] {
  const instances = [...new Set(interfaces.map((use) => use.instanceArn).filter((arn) => arn !== null))];
  const named = rules.filter(({ source }) => source.kind === 'group' && source.value !== groupId);
  const groups = (direction: Direction) => new Set(named.filter((rule) => rule.direction === direction).map(({ source }) => source.value));
  const letIn = groups('ingress');
  const reached = [...groups('egress')].filter((value) => !letIn.has(value));
  return [
    ...instances.map((toArn) => ({ toArn, relation: 'protects', needs: false })),
    ...[...letIn].map((value) => ({ toArn: sourceArn(context, value), relation: 'lets in', needs: true })),
    ...reached.map((value) => ({ toArn: sourceArn(context, value), relation: destination, needs: true })),
    { toArn: ec2Arn(context, 'vpc', vpcId), relation: 'is in', needs: false },
  ];
}

/** The ARN of a group that a rule names; `value` is written `<awsAccountId>/<group id>` when it is of another account. */
function sourceArn(context: DriverContext, value: Rule['source']['value']): string {
  const [awsAccountId = ''] = value.includes('/') ? value.split('/') : [context.awsAccountId];
  return ec2Arn({ awsAccountId, region: context.region }, 'security-group', groupIdOf({ kind: 'group', value }));
}

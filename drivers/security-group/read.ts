import {
  type NetworkInterface,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSecurityGroupRules,
  paginateDescribeSecurityGroups,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import { CloudRefusedError } from '../../domain/resource/errors.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn } from '../parts/arn.js';
import type { InterfaceUse } from './configuration.js';
import { type Rule, ruleOf } from './rule.js';

/** Pages of one Describe call read at most; a decision about access is never made on part of the answer. */
export const pagesMax = 20;

const pageSize = 1000;

/** Filters of a Describe call: name → values. */
type Filters = { readonly [name: string]: readonly string[] };

/** Security groups that match every filter. */
export function readGroups({ clients }: DriverContext, filters: Filters): Promise<SecurityGroup[]> {
  const pages = paginateDescribeSecurityGroups({ client: clients.ec2, pageSize }, { Filters: sdkFilters(filters) });
  return allOf(pages, (page) => page.SecurityGroups);
}

/** Rules of the named groups, in order of their ids. */
export async function readRules(
  { clients, awsAccountId }: DriverContext,
  groupIds: readonly string[],
): Promise<readonly (Rule & { readonly groupId: string })[]> {
  if (groupIds.length === 0) return [];
  const pages = paginateDescribeSecurityGroupRules({ client: clients.ec2, pageSize }, { Filters: sdkFilters({ 'group-id': groupIds }) });
  const rules = await allOf(pages, (page) => page.SecurityGroupRules);
  return rules.map((rule) => ({ ...ruleOf(rule, awsAccountId), groupId: rule.GroupId ?? '' })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Network interfaces that use the group, in order of their ids. */
export async function readInterfaces({ clients }: DriverContext, groupId: string): Promise<readonly NetworkInterface[]> {
  const pages = paginateDescribeNetworkInterfaces({ client: clients.ec2, pageSize }, { Filters: sdkFilters({ 'group-id': [groupId] }) });
  const interfaces = await allOf(pages, (page) => page.NetworkInterfaces);
  return interfaces.sort((a, b) => ((a.NetworkInterfaceId ?? '') < (b.NetworkInterfaceId ?? '') ? -1 : 1));
}

/** What counts of an interface. */
export function interfaceUseOf(context: DriverContext, entry: NetworkInterface): InterfaceUse {
  const instanceId = entry.Attachment?.InstanceId;
  return {
    id: entry.NetworkInterfaceId ?? '',
    instanceArn: instanceId === undefined ? null : ec2Arn(context, 'instance', instanceId),
    managed: entry.RequesterManaged === true || entry.Operator?.Managed === true,
  };
}

function sdkFilters(filters: Filters): { Name: string; Values: string[] }[] {
  return Object.entries(filters).map(([Name, values]) => ({ Name, Values: [...values] }));
}

async function allOf<P, T>(pages: AsyncIterable<P>, itemsOf: (page: P) => readonly T[] | undefined): Promise<T[]> {
  const items: T[] = [];
  let count = 0;
  for await (const page of pages) {
    count += 1;
    if (count > pagesMax) throw new CloudRefusedError(`The answer has more than ${pagesMax} pages of ${pageSize}.`);
    items.push(...(itemsOf(page) ?? []));
  }
  return items;
}

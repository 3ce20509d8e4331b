import { type GroupDetail, IAMClient, paginateGetAccountAuthorizationDetails, type UserDetail } from '@aws-sdk/client-iam';
import { type InventoryContext, type InventoryRead, itemsMax, type ReadItem } from './inventory-read.js';
import { readItem } from './read-parts.js';

/** Roles under this path are the services' own. */
const serviceRolePath = '/aws-service-role/';

const action = 'iam:GetAccountAuthorizationDetails';

/** What groups permit is in force on each of their users. */
function withGroups(user: UserDetail, groups: ReadonlyMap<string, GroupDetail>): object {
  const joined = user.GroupList?.flatMap((name) => groups.get(name) ?? []) ?? [];
  return {
    ...user,
    GroupPolicyList: joined.flatMap(({ GroupPolicyList = [] }) => GroupPolicyList),
    AttachedManagedPolicies: [user, ...joined].flatMap(({ AttachedManagedPolicies = [] }) => AttachedManagedPolicies),
  };
}

async function identities(context: InventoryContext): Promise<readonly ReadItem[]> {
  const found: ReadItem[] = [];
  const users: UserDetail[] = [];
  const groups = new Map<string, GroupDetail>();
  const pages = paginateGetAccountAuthorizationDetails(
    { client: context.client(IAMClient) },
    { Filter: ['Role', 'User', 'Group', 'LocalManagedPolicy'] },
  );
  for await (const { RoleDetailList = [], UserDetailList = [], GroupDetailList = [], Policies = [] } of pages) {
    const roles = RoleDetailList.filter(({ Path }) => Path?.startsWith(serviceRolePath) !== true);
    found.push(...roles.map((role) => readItem('iam-role', { ...role, InstanceProfileList: undefined })));
    const profiles = roles.flatMap(({ InstanceProfileList = [] }) => InstanceProfileList);
    found.push(...profiles.map((profile) => readItem('instance-profile', profile)));
    users.push(...UserDetailList);
    for (const group of GroupDetailList) groups.set(group.GroupName ?? '', group);
    found.push(...Policies.map((policy) => readItem('iam-policy', policy)));
    if (found.length + users.length >= itemsMax) break;
  }
  // A group may come on a later page than its users.
  return [...found, ...users.map((user) => readItem('iam-user', withGroups(user, groups)))].slice(0, itemsMax);
}

/** Roles, people's and programs' names, policies and instance profiles: one call answers them all, documents included. */
export const identityReads: readonly InventoryRead[] = [
  { types: ['iam-role', 'instance-profile', 'iam-user', 'iam-policy'], services: 'global', action, details: [], items: identities },
];

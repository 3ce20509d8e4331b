import { IAMClient, paginateGetAccountAuthorizationDetails } from '@aws-sdk/client-iam';
import { type InventoryContext, type InventoryRead, itemsMax, type ReadItem } from './inventory-read.js';
import { readItem } from './read-parts.js';

/** Roles under this path are the services' own. */
const serviceRolePath = '/aws-service-role/';

const action = 'iam:GetAccountAuthorizationDetails';

async function identities(context: InventoryContext): Promise<readonly ReadItem[]> {
  const found: ReadItem[] = [];
  const pages = paginateGetAccountAuthorizationDetails(
    { client: context.client(IAMClient) },
    { Filter: ['Role', 'User', 'LocalManagedPolicy'] },
  );
  for await (const { RoleDetailList = [], UserDetailList = [], Policies = [] } of pages) {
    const roles = RoleDetailList.filter(({ Path }) => Path?.startsWith(serviceRolePath) !== true);
    found.push(...roles.map((role) => readItem('iam-role', { ...role, InstanceProfileList: undefined })));
    const profiles = roles.flatMap(({ InstanceProfileList = [] }) => InstanceProfileList);
    found.push(...profiles.map((profile) => readItem('instance-profile', profile)));
    found.push(...UserDetailList.map((one) => readItem('iam-user', one)));
    found.push(...Policies.map((policy) => readItem('iam-policy', policy)));
    if (found.length >= itemsMax) break;
  }
  return found.slice(0, itemsMax);
}

/** Roles, people's and programs' names, policies and instance profiles: one call answers them all, documents included. */
export const identityReads: readonly InventoryRead[] = [
  { types: ['iam-role', 'instance-profile', 'iam-user', 'iam-policy'], services: 'global', action, details: [], items: identities },
];

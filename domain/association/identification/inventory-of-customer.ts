import { readMemberAccount } from '../../customer/member-account-store.js';
import { NotFoundError } from '../../errors.js';
import type { InventoryGap } from '../../ports/inventory.js';
import type { Ports } from '../../ports/ports.js';
import type { Tables } from '../../ports/tables.js';
import { cloudResourceId, cloudResourceTypes } from '../../resource/cloud-resource.js';
import { MemberAccessDeniedError } from '../../resource/errors.js';
import { readResources } from '../../resource/owned-resource-store.js';
import { resourcesOfAccount } from '../../resource/resources-of-account.js';
import { resourcesOfCustomer } from '../../resource/resources-of-customer.js';
import type { KnownResource } from '../known-resource.js';
import { configItemOf } from '../sources/config-item-of.js';
import { knownResources } from '../sources/known-resources.js';
import type { Identification } from './identification.js';
import { knownOfBoth } from './known-of-row.js';
import type { RunRecord } from './run-record.js';

/** What a run knows of a customer's cloud resources. */
export interface CustomerInventory extends Pick<RunRecord, 'ownedArns' | 'unclaimedArns'> {
  /** In the order of ARNs. */
  readonly resources: readonly KnownResource[];
  /** What could not be read. */
  readonly gaps: readonly (InventoryGap & { readonly awsAccountId: string; readonly region: string })[];
}

type Ported = Pick<Ports, 'tables' | 'inventory'>;

const movableTypes: readonly string[] = cloudResourceTypes;

/**
 * The customer's cloud resources in the AWS accounts of a run: what it owns by its rows, with everything that the inventory and AWS Config say
 * of them; and what has no row and lies in an AWS account whose rows are all this one customer's. In an account that several customers
 * share nothing without a row is anybody's. `items` are configuration items from logs. Throws what passes by itself.
 */
export async function inventoryOfCustomer(
  ports: Ported,
  { customerId, awsAccountIds }: Pick<Identification, 'customerId' | 'awsAccountIds'>,
  items: readonly unknown[],
): Promise<CustomerInventory> {
  const rows = new Map((await resourcesOfCustomer(ports.tables, customerId)).map((row) => [row.arn, row]));
  const gaps: CustomerInventory['gaps'][number][] = [];
  const known = new Map(knownResources(items.flatMap((item) => configItemOf(item) ?? [])).map((one) => [one.arn, one]));
  const own = new Set<string>();
  for (const awsAccountId of awsAccountIds) {
    const found = await readAccount(ports, awsAccountId);
    for (const resource of found.resources) known.set(resource.arn, resource);
    gaps.push(...found.gaps);
    if (await isSoleOwner(ports.tables, awsAccountId, customerId)) own.add(awsAccountId);
  }
  const owned = [...rows.values()].map((row) => knownOfBoth(row, known.get(row.arn)));
  const others = [...known.values()].filter((one) => own.has(one.awsAccountId) && !rows.has(one.arn));
  const unclaimedArns = others.filter(({ type }) => movableTypes.includes(type)).map(({ arn }) => arn);
  const claimed = await readResources(ports.tables, unclaimedArns.map(cloudResourceId));
  const resources = [...owned, ...others.filter(({ arn }) => !claimed.has(cloudResourceId(arn)))].sort((a, b) => (a.arn < b.arn ? -1 : 1));
  return { resources, gaps, ownedArns: [...rows.keys()], unclaimedArns };
}

/** Every region of a member account; what refuses us is a gap. */
async function readAccount({ tables, inventory }: Ported, awsAccountId: string): Promise<Pick<CustomerInventory, 'resources' | 'gaps'>> {
  const { regions } = await readMemberAccount(tables, awsAccountId);
  const resources: KnownResource[] = [];
  const gaps: CustomerInventory['gaps'][number][] = [];
  for (const [at, region] of regions.entries()) {
    try {
      const found = await inventory.read({ awsAccountId, region, services: at === 0 ? 'all' : 'regional' });
      resources.push(...found.resources);
      gaps.push(...found.gaps.map((gap) => ({ ...gap, awsAccountId, region })));
    } catch (error) {
      if (!(error instanceof MemberAccessDeniedError || error instanceof NotFoundError)) throw error;
      gaps.push({ types: [], action: 'sts:AssumeRole', code: error.code, retryable: false, awsAccountId, region });
    }
  }
  return { resources, gaps };
}

/** Decided by the rows themselves, read consistently and resolved through their locks; the index only finds them. */
async function isSoleOwner(tables: Tables, awsAccountId: string, customerId: string): Promise<boolean> {
  const rows = await resourcesOfAccount(tables, awsAccountId);
  return rows.length > 0 && rows.every(({ owner }) => owner === customerId);
}

import type { CustomerAccess, Parties } from '../access/parties.js';
import { readCustomer } from '../customer/customer-store.js';
import { readMemberAccount } from '../customer/member-account-store.js';
import type { Tables } from '../ports/tables.js';
import { manifestArns } from './manifest-arns.js';
import type { Transfer } from './transfer.js';

/** Both sides of a transfer as the drivers see them, for one AWS account at a time (the provider differs by account). */
export type PartiesOf = (awsAccountId: string) => Promise<Parties>;

/** Who is to hand over what to whom; without `toCustomer` it is not known yet, and nobody stands in its place. */
export interface Handover extends Pick<Transfer, 'transferId' | 'fromCustomer' | 'bystanders' | 'leftBehind' | 'credentialChoices'> {
  readonly toCustomer?: string | undefined;
}

/** Both customers as they are now, and the manifest; throws NotFoundError. */
export async function loadParties(tables: Tables, transfer: Transfer): Promise<PartiesOf> {
  return partiesOf(tables, transfer, await manifestArns(tables, transfer));
}

/** Reads both customers once; throws NotFoundError. */
export async function partiesOf(tables: Tables, handover: Handover, arns: readonly string[]): Promise<PartiesOf> {
  const { transferId, bystanders, leftBehind, credentialChoices, fromCustomer, toCustomer } = handover;
  const from = await accessOf(tables, fromCustomer);
  const to = toCustomer === undefined ? nobody : await accessOf(tables, toCustomer);
  const manifest = new Set(arns);
  return async (awsAccountId) => {
    const { provider } = await readMemberAccount(tables, awsAccountId);
    return { transferId, from, to, provider, bystanders, leftBehind, manifest, credentialChoices };
  };
}

const nobody: CustomerAccess = { customerId: 'nobody', principals: [], networks: [], securityGroups: [], keyAdministrators: [] };

async function accessOf(tables: Tables, customerId: string): Promise<CustomerAccess> {
  const customer = await readCustomer(tables, customerId);
  return { customerId, ...customer.access };
}

import type { CustomerAccess, Parties } from '../access/parties.js';
import { readCustomer } from '../customer/customer-store.js';
import { readMemberAccount } from '../customer/member-account-store.js';
import type { Tables } from '../ports/tables.js';
import { readManifest, transferManifest } from './manifest.js';
import type { Transfer } from './transfer.js';

/** Both sides of a transfer as the drivers see them, for one AWS account at a time (the provider differs by account). */
export type PartiesOf = (awsAccountId: string) => Promise<Parties>;

/** Reads both customers and the whole manifest once; throws NotFoundError. */
export async function loadParties(tables: Tables, transfer: Transfer): Promise<PartiesOf> {
  const from = await accessOf(tables, transfer.fromCustomer);
  const to = await accessOf(tables, transfer.toCustomer);
  const batches = await readManifest(tables, transferManifest(transfer.transferId), transfer.batchCount);
  const manifest = new Set(batches.flat().map((entry) => entry.arn));
  const { transferId, bystanders, credentialChoices } = transfer;
  return async (awsAccountId) => {
    const { provider } = await readMemberAccount(tables, awsAccountId);
    return { transferId, from, to, provider, bystanders, manifest, credentialChoices };
  };
}

async function accessOf(tables: Tables, customerId: string): Promise<CustomerAccess> {
  const customer = await readCustomer(tables, customerId);
  return { customerId, ...customer.access };
}

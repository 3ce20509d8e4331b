import { customerNames } from '../customer/customer-names.js';
import { listingTitles } from '../listing/listing-titles.js';
import type { Tables } from '../ports/tables.js';
import type { Transfer } from './transfer.js';

/** A transfer as it is told to its parties: each knows the other, and what was sold, by its name. */
export interface NamedTransfer extends Transfer {
  readonly fromCustomerName: string;
  readonly toCustomerName: string;
  /** Of the revision that was bought. */
  readonly listingTitle: string;
}

/** A transfer with the names of its parties and of what was sold. */
export async function namedTransfer(tables: Tables, transfer: Transfer): Promise<NamedTransfer> {
  const [named] = await namedTransfers(tables, [transfer]);
  return named as NamedTransfer;
}

/** Transfers with the names of their parties and of what was sold, in their order. */
export async function namedTransfers(tables: Tables, transfers: readonly Transfer[]): Promise<readonly NamedTransfer[]> {
  const parties = transfers.flatMap(({ fromCustomer, toCustomer }) => [fromCustomer, toCustomer]);
  const [nameOf, titleOf] = await Promise.all([customerNames(tables, parties), listingTitles(tables, transfers)]);
  return transfers.map((one) => ({
    ...one,
    fromCustomerName: nameOf(one.fromCustomer),
    toCustomerName: nameOf(one.toCustomer),
    listingTitle: titleOf(one),
  }));
}

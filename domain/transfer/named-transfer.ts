import { customerNames } from '../customer/customer-names.js';
import type { Tables } from '../ports/tables.js';
import type { Transfer } from './transfer.js';

/** A transfer as it is told to its parties: each knows the other by its name. */
export interface NamedTransfer extends Transfer {
  readonly fromCustomerName: string;
  readonly toCustomerName: string;
}

/** A transfer with the names of its parties. */
export async function namedTransfer(tables: Tables, transfer: Transfer): Promise<NamedTransfer> {
  const nameOf = await customerNames(tables, [transfer.fromCustomer, transfer.toCustomer]);
  return { ...transfer, fromCustomerName: nameOf(transfer.fromCustomer), toCustomerName: nameOf(transfer.toCustomer) };
}

/** Transfers with the names of their parties, in their order. */
export async function namedTransfers(tables: Tables, transfers: readonly Transfer[]): Promise<readonly NamedTransfer[]> {
  const nameOf = await customerNames(
    tables,
    transfers.flatMap(({ fromCustomer, toCustomer }) => [fromCustomer, toCustomer]),
  );
  return transfers.map((one) => ({ ...one, fromCustomerName: nameOf(one.fromCustomer), toCustomerName: nameOf(one.toCustomer) }));
}

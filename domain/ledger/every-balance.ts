import type { Tables } from '../ports/tables.js';
import { type Balance, balanceOfItem, balancesGroup } from './balance.js';
import { LedgerTooLargeError } from './errors.js';

/** Balances read at a time: what one `getMany` takes. */
const balancesPerPage = 100;

/** 200,000 balances: more than one call can add up in its time. */
export const balancePagesMax = 2_000;

/** Every stored balance, shard by shard, by account; throws LedgerTooLargeError where there are more than `pagesMax` pages of 100. */
export async function* everyBalance(tables: Tables, pagesMax = balancePagesMax): AsyncGenerator<Balance> {
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const found = await tables.query({ table: 'ledger', index: 'byGroup', partition: balancesGroup, limit: balancesPerPage, after });
    const items = await tables.getMany(found.items.map(({ pk, sk }) => ({ table: 'ledger', pk, sk })));
    yield* items.map(balanceOfItem).sort((a, b) => (a.ledgerAccount < b.ledgerAccount ? -1 : 1));
    after = found.next;
    if (after === undefined) return;
  }
  throw new LedgerTooLargeError(`The ledger has more than ${pagesMax * balancesPerPage} balances.`);
}

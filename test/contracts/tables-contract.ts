import { describe } from '@jest/globals';
import type { Tables } from '../../domain/ports/tables.js';
import { tablesConditionsContract } from './tables-conditions-contract.js';
import { tablesItemsContract } from './tables-items-contract.js';
import { tablesQueriesContract } from './tables-queries-contract.js';
import { tablesTransactionsContract } from './tables-transactions-contract.js';

/** The one suite every Tables must pass; `open` gives tables in which no test's partition (`unique`) was used before. */
export function tablesContract(name: string, open: () => Tables): void {
  describe(`Tables contract: ${name}`, () => {
    tablesItemsContract(open);
    tablesConditionsContract(open);
    tablesTransactionsContract(open);
    tablesQueriesContract(open);
  });
}

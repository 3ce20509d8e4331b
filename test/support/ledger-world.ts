import { CountingIds } from '../../adapters/in-memory/counting-ids.js';
import { FixedClock } from '../../adapters/in-memory/fixed-clock.js';
import { InMemoryTables } from '../../adapters/in-memory/in-memory-tables.js';
import { ContentionError } from '../../domain/errors.js';
import { balanceOfItem } from '../../domain/ledger/balance.js';
import { creditWallet } from '../../domain/ledger/credit-wallet.js';
import type { Item } from '../../domain/ports/tables.js';

/** A ledger in memory with its clock and ids. */
export class LedgerWorld {
  readonly tables = new InMemoryTables();
  readonly clock = new FixedClock();
  readonly ids = new CountingIds();

  /** A world in which cus_purchaser has so much, in minor units. */
  static async with(amountMinor: bigint, currency = 'USD'): Promise<LedgerWorld> {
    const world = new LedgerWorld();
    await creditWallet(world, { customerId: 'cus_purchaser', amount: { amountMinor, currency }, description: 'Credit' });
    return world;
  }

  /** Every item of the ledger in a stable order: to see that nothing changed. */
  items(): readonly Item[] {
    return [...this.tables.all('ledger')].sort((a, b) => (`${a.pk}/${a.sk}` < `${b.pk}/${b.sk}` ? -1 : 1));
  }

  /** `available` of a ledger account with a floor. */
  available(ledgerAccount: string, currency = 'USD'): bigint | undefined {
    const item = this.items().find((one) => one.pk === `ledger-account#${ledgerAccount}#${currency}`);
    return item === undefined ? undefined : balanceOfItem(item).available;
  }

  /** The next transaction is written, but its answer is lost. */
  loseNextAnswer(): void {
    this.tables.afterTransact = () => {
      this.tables.afterTransact = undefined;
      throw new ContentionError('answer lost');
    };
  }

  /** Runs an act whose answer is lost, then again; answers what the ledger held after each. */
  async twice(act: () => Promise<unknown>): Promise<readonly [readonly Item[], readonly Item[]]> {
    this.loseNextAnswer();
    await act().catch(() => undefined);
    const once = this.items();
    this.clock.advance(60);
    await act();
    return [once, this.items()];
  }
}

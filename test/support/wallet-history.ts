import fc from 'fast-check';
import type { EntryLine } from '../../console/src/shared/ledger/entry-line.js';
import { anEntryLine } from './an-entry-line.js';

/** What happened to a wallet, told twice: as lines, and as a plain count of what is left. */
export interface WalletHistory {
  readonly newestFirst: readonly EntryLine[];
  /** By currency, in minor units. */
  readonly available: ReadonlyMap<string, bigint>;
  /** Amounts of holds that have not ended, by the id of their entry. */
  readonly held: ReadonlyMap<string, { readonly currency: string; readonly minor: bigint }>;
}

interface Deed {
  readonly act: 'pay-in' | 'pay-out' | 'hold' | 'capture' | 'give-back';
  readonly currency: string;
  readonly minor: bigint;
  /** Which of the open holds ends. */
  readonly which: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  act: fc.constantFrom('pay-in', 'pay-out', 'hold', 'capture', 'give-back'),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  minor: fc.bigInt(1n, 10n ** 21n),
  which: fc.nat(20),
});

/** Histories of up to 40 deeds, beyond what a number holds exactly. */
export const walletHistories: fc.Arbitrary<WalletHistory> = fc.array(deed, { maxLength: 40 }).map(played);

function played(deeds: readonly Deed[]): WalletHistory {
  const lines: EntryLine[] = [];
  const available = new Map<string, bigint>();
  const held = new Map<string, { currency: string; minor: bigint }>();
  const add = (currency: string, minor: bigint) => available.set(currency, (available.get(currency) ?? 0n) + minor);
  for (const [index, { act, which, ...asked }] of deeds.entries()) {
    const entryId = `jrn_${index}`;
    const [pendingId, hold] = [...held][which % Math.max(1, held.size)] ?? [];
    if (act === 'pay-in' || act === 'pay-out') {
      const isIn = act === 'pay-in';
      add(asked.currency, isIn ? asked.minor : -asked.minor);
      lines.push(anEntryLine({ entryId, currency: asked.currency, [isIn ? 'creditMinor' : 'debitMinor']: asked.minor }));
    } else if (act === 'hold') {
      add(asked.currency, -asked.minor);
      held.set(entryId, asked);
      lines.push(anEntryLine({ entryId, kind: 'pending', currency: asked.currency, debitMinor: asked.minor }));
    } else if (pendingId !== undefined && hold !== undefined) {
      held.delete(pendingId);
      if (act === 'give-back') add(hold.currency, hold.minor);
      const kind = act === 'capture' ? 'post-pending' : 'void-pending';
      lines.push(anEntryLine({ entryId, kind, pendingId, currency: hold.currency, debitMinor: hold.minor }));
    }
  }
  return { newestFirst: lines.reverse(), available, held };
}

import { createHash } from 'node:crypto';
import { type FieldProblem, InvalidInputError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { bookOnce } from './book-once.js';
import { assertBalanced, type JournalEntry } from './journal-entry.js';
import { walletOf } from './ledger-account.js';
import type { Money } from './money.js';

/** Largest single credit, in minor units: far above any price, far below what storage can count exactly. */
export const creditMinorMax = 10n ** 18n;

/** What an operator pays into a customer's wallet. */
export interface WalletCredit {
  readonly customerId: string;
  readonly amount: Money;
  readonly description: string;
  /** The same key of the same customer credits once. */
  readonly idempotencyKey?: string;
  /** Of the request that asks for it. */
  readonly correlationId?: string;
}

/**
 * Credits a customer's wallet from the operator's funding, opening the wallet where there is none; answers the entry's id.
 * Throws InvalidInputError, IdempotencyMismatchError (same key, other amount), ContentionError (retryable).
 */
export async function creditWallet(ports: Pick<Ports, 'tables' | 'clock' | 'ids'>, credit: WalletCredit): Promise<string> {
  const problems = problemsOf(credit);
  if (problems.length > 0) throw new InvalidInputError(problems);
  const entryId = credit.idempotencyKey === undefined ? ports.ids.next('jrn') : derivedId(credit.customerId, credit.idempotencyKey);
  await bookOnce(ports.tables, creditEntry(credit, entryId, ports.clock.now()));
  return entryId;
}

function creditEntry({ customerId, amount, description, correlationId }: WalletCredit, entryId: string, now: string): JournalEntry {
  const { amountMinor, currency } = amount;
  return assertBalanced({
    entryId,
    kind: 'posted',
    ...(correlationId !== undefined && { correlationId }),
    effectiveAt: now,
    recordedAt: now,
    description,
    postings: [
      { ledgerAccount: 'operator-funding', currency, debitMinor: amountMinor },
      { ledgerAccount: walletOf(customerId), currency, creditMinor: amountMinor },
    ],
  });
}

function derivedId(customerId: string, idempotencyKey: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([customerId, idempotencyKey]))
    .digest('hex');
  return `jrn_${digest.slice(0, 26).toUpperCase()}`;
}

function problemsOf({ amount }: WalletCredit): readonly FieldProblem[] {
  const { amountMinor, currency } = amount;
  const problems: FieldProblem[] = [];
  if (amountMinor <= 0n || amountMinor > creditMinorMax) {
    const rule = `is from 1 to ${creditMinorMax}`;
    problems.push({ field: 'amountMinor', value: amountMinor.toString(), rule, remedy: 'Give the amount in minor units' });
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    problems.push({ field: 'currency', value: currency, rule: 'is an ISO 4217 code', remedy: 'Give three capital letters, such as USD' });
  }
  return problems;
}

import * as z from 'zod';
import { ledgerAccountPattern } from '../../../domain/ledger/ledger-account.js';
import { customerParams } from './customers.js';
import { currency, idOf, instant, money, paging } from './values.js';

/** Path of a wallet: one customer's. */
export const walletParams = customerParams;

/** Body of POST /operator/wallets/{customerId}/credits. */
export const newCredit = z.strictObject({
  amount: z.strictObject({
    amountMinor: z.string().regex(/^[1-9][0-9]{0,17}$/, 'a whole number of minor units, 1 or more, as text'),
    currency,
  }),
  description: z.string().trim().min(1).max(500),
});

/** What a credit booked. */
export const bookedCredit = z.object({ entryId: z.string() }).meta({ id: 'BookedCredit' });

/** One's own wallets, by currency. */
export const wallet = z.object({ wallets: z.array(z.object({ available: money, held: money })) }).meta({ id: 'Wallet' });

/** Query of GET /ledger/entries. */
export const entriesQuery = z.strictObject({
  ...paging,
  transferId: idOf('trf')
    .optional()
    .meta({ description: 'Those of one transfer, oldest first; without it those of your own wallet, newest first' }),
  ledgerAccount: z
    .string()
    .regex(ledgerAccountPattern, 'a ledger account, as in the trial balance')
    .optional()
    .meta({ description: 'For operators: those of this ledger account, newest first', example: 'commission' }),
});

const posting = z.object({
  ledgerAccount: z.string(),
  currency: z.string(),
  debitMinor: z.string().optional(),
  creditMinor: z.string().optional(),
});

/** A journal entry; a customer sees of it the postings on its own wallet only. */
export const journalEntry = z
  .object({
    entryId: z.string(),
    kind: z.enum(['posted', 'pending', 'post-pending', 'void-pending']),
    pendingId: z.string().optional(),
    transferId: z.string().optional(),
    correlationId: z.string().optional(),
    effectiveAt: instant,
    recordedAt: instant,
    description: z.string(),
    postings: z.array(posting),
  })
  .meta({ id: 'JournalEntry' });

/** Every ledger account, and what debits less credits come to by currency. */
export const trialBalance = z
  .object({
    sumsToZero: z.boolean(),
    currencies: z.array(z.object({ currency: z.string(), postedDifferenceMinor: z.string(), pendingDifferenceMinor: z.string() })),
    accounts: z.array(
      z.object({
        ledgerAccount: z.string(),
        currency: z.string(),
        debitsPosted: z.string(),
        creditsPosted: z.string(),
        debitsPending: z.string(),
        creditsPending: z.string(),
        available: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'TrialBalance' });

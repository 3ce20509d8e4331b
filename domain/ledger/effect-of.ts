import type { EntryKind } from './journal-entry.js';

/** What an entry adds to the sums of one ledger account, and to what is available in it. */
export type Effect = { readonly available: bigint } & { readonly [sum: string]: bigint };

/** What each kind of entry adds, given its debits and credits there. */
export const effectOf: { readonly [kind in EntryKind]: (debits: bigint, credits: bigint) => Effect } = {
  posted: (debits, credits) => ({ debitsPosted: debits, creditsPosted: credits, available: credits - debits }),
  pending: (debits, credits) => ({ debitsPending: debits, creditsPending: credits, available: -debits }),
  'post-pending': (debits, credits) => ({
    debitsPosted: debits,
    creditsPosted: credits,
    debitsPending: -debits,
    creditsPending: -credits,
    available: credits,
  }),
  'void-pending': (debits, credits) => ({ debitsPending: -debits, creditsPending: -credits, available: debits }),
};

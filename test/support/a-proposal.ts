import type { Proposal } from '../../domain/transfer/rules/proposal.js';
import type { TransferWorld } from './transfer-world.js';

/** The sale of a transfer world as a proposal, for a price that its purchaser has. */
export function aProposal({ entries }: Pick<TransferWorld, 'entries'>, change: Partial<Proposal> = {}): Proposal {
  return {
    seller: 'cus_seller',
    purchaser: 'cus_purchaser',
    resourceIds: entries.map((entry) => entry.resourceId),
    entries,
    terms: { bystanders: [], credentialChoices: {}, leftBehind: [] },
    price: { amountMinor: 100_000n, currency: 'USD' },
    ...change,
  };
}

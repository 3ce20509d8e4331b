import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { walletsOf } from '../../domain/ledger/wallet-balance.js';
import type { ApiHandler } from './route.js';

/** GET /api/wallet */
export const readWallet: ApiHandler = async ({ speaker }, ports) => {
  const wallets = await walletsOf(ports.tables, speakingCustomer(speaker));
  return {
    body: {
      wallets: wallets.map(({ currency, availableMinor, heldMinor }) => ({
        available: { amountMinor: availableMinor, currency },
        held: { amountMinor: heldMinor, currency },
      })),
    },
  };
};

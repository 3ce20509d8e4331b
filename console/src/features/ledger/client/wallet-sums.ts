import { effectOf } from '../../../../../domain/ledger/effect-of.js';
import type { Wallet } from '../../../generated/api.js';
import type { EntryLine } from '../../../shared/ledger/entry-line.js';

/** What the lines of a wallet come to in one currency beside what the wallet is told to hold, in minor units. */
export interface WalletSum {
  readonly currency: string;
  readonly lines: number;
  readonly availableMinor: bigint;
  readonly heldMinor: bigint;
  /** What the wallet says less what its lines come to; 0 where they agree. */
  readonly availableDifferenceMinor: bigint;
  readonly heldDifferenceMinor: bigint;
}

/** Adds up the lines of a wallet, which must be all of them, for each currency that it or one of them has. */
export function walletSums(lines: readonly EntryLine[], { wallets }: Wallet): readonly WalletSum[] {
  const currencies = new Set([...wallets.map(({ available }) => available.currency), ...lines.map(({ currency }) => currency)]);
  return [...currencies].sort().map((currency) => {
    const told = wallets.find(({ available }) => available.currency === currency);
    const own = lines.filter((line) => line.currency === currency);
    const availableMinor = sumOf(own, 'available');
    const heldMinor = sumOf(own, 'debitsPending');
    return {
      currency,
      lines: own.length,
      availableMinor,
      heldMinor,
      availableDifferenceMinor: BigInt(told?.available.amountMinor ?? '0') - availableMinor,
      heldDifferenceMinor: BigInt(told?.held.amountMinor ?? '0') - heldMinor,
    };
  });
}

/** True where the lines add up to what the wallet is told to hold. */
export function addsUp({ availableDifferenceMinor, heldDifferenceMinor }: WalletSum): boolean {
  return availableDifferenceMinor === 0n && heldDifferenceMinor === 0n;
}

function sumOf(lines: readonly EntryLine[], sum: 'available' | 'debitsPending'): bigint {
  return lines.reduce((sofar, { kind, debitMinor, creditMinor }) => sofar + (effectOf[kind](debitMinor, creditMinor)[sum] ?? 0n), 0n);
}

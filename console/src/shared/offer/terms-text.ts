import type { Listing } from '../../generated/api.js';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** An undo window in words, exactly: `1 day and 12 hours`; `None` for 0 seconds. */
export function undoWindowText(undoWindowSeconds: number): string {
  let rest = Math.round(undoWindowSeconds);
  const parts: string[] = [];
  for (const [unit, seconds] of units) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  const last = parts.pop() ?? 'None';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** What an undo window means for the money. */
export function undoWindowMeaning(undoWindowSeconds: number): string {
  if (undoWindowSeconds <= 0) return 'The seller is paid as soon as the transfer is completed, and nothing can be reversed from escrow.';
  return `For ${undoWindowText(undoWindowSeconds)} after completion the price stays in escrow; only then is the seller paid.`;
}

/** What passes to the purchaser. */
export function whatMoves({ movesControl, movesPayment }: Pick<Listing['terms'], 'movesControl' | 'movesPayment'>): string {
  if (movesControl && movesPayment) return 'Control and payment responsibility';
  return movesControl ? 'Control; the seller goes on paying for what runs' : 'Payment responsibility; control stays with the seller';
}

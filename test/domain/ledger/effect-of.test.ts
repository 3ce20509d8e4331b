import { describe, expect, test } from '@jest/globals';
import { effectOf } from '../../../domain/ledger/effect-of.js';

const none = { debitsPosted: 0n, creditsPosted: 0n, debitsPending: 0n, creditsPending: 0n, available: 0n };

function together(...effects: readonly { readonly [sum: string]: bigint }[]) {
  const sums: { [sum: string]: bigint } = { ...none };
  for (const effect of effects) for (const [sum, minor] of Object.entries(effect)) sums[sum] = (sums[sum] ?? 0n) + minor;
  return sums;
}

describe('effectOf', () => {
  test('a reservation takes away what is available and posts nothing', () => {
    expect(together(effectOf.pending(40n, 0n))).toEqual({ ...none, debitsPending: 40n, available: -40n });
  });

  test('what is held and then captured is what is posted at once', () => {
    const parts = together(effectOf.pending(40n, 7n), effectOf['post-pending'](40n, 7n));
    expect(parts).toEqual(together(effectOf.posted(40n, 7n)));
  });

  test('what is held and then given back is nothing', () => {
    expect(together(effectOf.pending(40n, 7n), effectOf['void-pending'](40n, 7n))).toEqual(none);
  });
});

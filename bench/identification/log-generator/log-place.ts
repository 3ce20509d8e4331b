import type { Random } from '../estates/random.js';

/** Where the generated logs come from. */
export const logPlace = {
  awsAccountId: '123456789012',
  region: 'eu-central-1',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  /** Epoch seconds of the first day. */
  startSeconds: Date.UTC(2026, 9, 1) / 1_000,
  interfaces: 400,
} as const;

/** The n-th interface and its private address, as `flowLog` names them. */
export function interfaceOf(n: number): { readonly id: string; readonly address: string } {
  return { id: `eni-${n.toString(16).padStart(17, '0')}`, address: `10.${n >> 12}.${(n >> 6) & 63}.${(n & 63) + 4}` };
}

/** A public address of one of the few hundred callers from outside. */
export function callerAddress(random: Random): string {
  return `198.51.${random.whole(100, 101)}.${random.whole(1, 254)}`;
}

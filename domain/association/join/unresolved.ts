/** Why an end of an observation names no cloud resource; the position is its code. Nothing is dropped without being counted under one of these. */
export const unresolvedReasons = [
  'nobody known has this name',
  'nobody known had this address',
  'a hand-over or a gap between what is known',
  'held by a resource that is not in the inventory',
  'the address exists in several networks and the log names none',
  'behind a NAT gateway: a set, never one member',
  'an interface that a service manages for several',
  'a credential that nobody was seen to be issued',
  'both ends are one resource',
] as const;

export type UnresolvedReason = (typeof unresolvedReasons)[number];

/** Codes of ends that are no node: negative, so that a node and a reason fit one number. */
export const unresolved = {
  unknownName: -1,
  unknownAddress: -2,
  uncertain: -3,
  unknownHolder: -4,
  ambiguousNetwork: -5,
  behindNat: -6,
  managed: -7,
  unknownCredential: -8,
  sameResource: -9,
} as const;

/** From here down, a code is a NAT gateway's: its node counted from this number. */
const natBase = -1024;

/** The code of an address that a NAT gateway (node) has. */
export function natCode(node: number): number {
  return natBase - node;
}

/** The NAT gateway (node) of a code; undefined where it is another. */
export function natOf(code: number): number | undefined {
  return code <= natBase ? natBase - code : undefined;
}

/** The words for a code. */
export function reasonOf(code: number): UnresolvedReason {
  return unresolvedReasons[-(natOf(code) === undefined ? code : unresolved.behindNat) - 1] as UnresolvedReason;
}

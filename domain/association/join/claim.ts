/** Who had an address, as one source says it; epoch seconds, `to` is the first second of which it says nothing. */
export interface Claim {
  /** Node, or a number above all nodes for a resource that is not in the inventory. */
  readonly holder: number;
  readonly from: number;
  readonly to: number;
  /** An assignment: it stands until a release or another holder is seen. */
  readonly stands: boolean;
}

/** The end of an assignment that somebody saw: at `at` the holder had the address no more. */
export interface Release {
  /** As in a claim, or `anybody`. */
  readonly holder: number;
  readonly at: number;
}

/** 0 for an instance and all else that holds an address for itself; 1 for its interface, 2 for an Elastic IP address: they hold it together, and say less. */
export type RankOf = (holder: number) => number;

/** In a release: whoever held the address. */
export const anybody = -1;

/** After the last second of all. */
export const endOfTime = 0x1_0000_0000;

function nextRelease(claim: Claim, releases: readonly Release[]): number {
  let next = endOfTime;
  for (const { holder, at } of releases) if ((holder === claim.holder || holder === anybody) && at >= claim.to && at < next) next = at;
  return next;
}

/** Where the claim of another holder begins that cannot hold the address together with this one. */
function nextOther(claim: Claim, claims: readonly Claim[], rankOf: RankOf): number {
  let next = endOfTime;
  for (const { holder, from } of claims) {
    const isOther = holder !== claim.holder && rankOf(holder) === rankOf(claim.holder);
    if (isOther && from > claim.from && from < next) next = from;
  }
  return next;
}

/**
 * Ends every assignment that stands: at its release; where another holder came without one, already at the last instant it is known of, because
 * nobody knows when it went; else it stands until the end of time.
 */
export function settleClaims(claims: readonly Claim[], releases: readonly Release[], rankOf: RankOf): readonly Claim[] {
  return claims.map((claim) => {
    if (!claim.stands) return claim;
    const released = nextRelease(claim, releases);
    const other = nextOther(claim, claims, rankOf);
    const to = released <= other ? released : claim.to;
    return { ...claim, to: Math.max(claim.to, to), stands: false };
  });
}

/** Groups up to this size are paired each with each. */
export const membersPairedMax = 64;

/** In a larger group a member is paired with those so many places on: sparse, and still one connected ring. */
const ringSteps = [1, 2, 4, 8] as const;

/** Rows that pairing a group each with each takes. */
export function pairsOf(members: number): number {
  return (members * (members - 1)) / 2;
}

/** Calls `visit` for every pair of a small group, and for the pairs of a deterministic ring of a large one; `members` are in ARN order. */
export function groupPairs(members: readonly number[], isPaired: boolean, visit: (a: number, b: number) => void): void {
  const count = members.length;
  if (isPaired) {
    for (let i = 0; i < count; i += 1) for (let j = i + 1; j < count; j += 1) visit(members[i] as number, members[j] as number);
    return;
  }
  for (let i = 0; i < count; i += 1) {
    for (const step of ringSteps) {
      if (step < count) visit(members[i] as number, members[(i + step) % count] as number);
    }
  }
}

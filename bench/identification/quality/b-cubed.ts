/** What each element is in: numbers of groups, each once. */
export type Memberships = readonly (readonly number[])[];

function shared(left: readonly number[], right: readonly number[]): number {
  let count = 0;
  for (const one of left) if (right.includes(one)) count += 1;
  return count;
}

/** Mean over elements of the mean over their partners of how far the number of groups that two have in common is `min(found, true) / of`. */
function mean(found: Memberships, truth: Memberships, of: Memberships): number {
  let sum = 0;
  for (let a = 0; a < of.length; a += 1) {
    let partners = 0;
    let agreeing = 0;
    for (let b = 0; b < of.length; b += 1) {
      const own = shared(of[a] ?? [], of[b] ?? []);
      if (own === 0) continue;
      partners += 1;
      agreeing += Math.min(shared(found[a] ?? [], found[b] ?? []), shared(truth[a] ?? [], truth[b] ?? [])) / own;
    }
    sum += partners === 0 ? 1 : agreeing / partners;
  }
  return of.length === 0 ? 1 : sum / of.length;
}

/** Precision, recall and their harmonic mean. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Extended B-cubed (Amigó, Gonzalo, Artiles and Verdejo, 2009): with groups that overlap, a pair is right as often as it shares groups in both;
 * an element is its own partner, so what is alone in both is right.
 */
export function bCubed(found: Memberships, truth: Memberships): BCubed {
  const precision = mean(found, truth, found);
  const recall = mean(found, truth, truth);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

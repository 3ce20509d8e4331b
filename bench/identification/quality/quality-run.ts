import { fittedWeights } from '../../../domain/association/score/fitted-weights.js';
import type { Weights } from '../../../domain/association/score/weights.js';
import type { SourceChoice } from '../estates/estate.js';
import { estateSet } from '../estates/estate-sets.js';
import { type FamilyName, familyNames } from '../estates/families/families.js';
import { makeEstate } from '../estates/make-estate.js';
import { type JudgedAccount, judgeAccount } from './judged-account.js';

/** Estates of each family: for the fit that leaves one family out, for judging, and for judging with a part of the evidence. */
export const sizes = { fit: 12, judge: 21, part: 5 } as const;

/** Parts of the evidence that the product is shown. */
export const variants = {
  'all sources': {},
  'tags only': { sources: 'tags' },
  'configuration only': { sources: 'configuration' },
  'policies only': { sources: 'policy' },
  'logs only': { sources: 'logs' },
  'all, degraded': { isDegraded: true },
} as const satisfies { readonly [name: string]: { readonly sources?: SourceChoice; readonly isDegraded?: boolean } };

export type VariantName = keyof typeof variants;

/** Everything that was measured. */
export interface QualityRun {
  /** Accounts of each family by weights that never saw the family, the schemes or the disturbances. */
  readonly unseen: readonly JudgedAccount[];
  /** The same accounts by the shipped weights, which saw the families but neither schemes nor disturbances. */
  readonly inFamily: readonly JudgedAccount[];
  readonly byVariant: ReadonlyMap<VariantName, readonly JudgedAccount[]>;
}

/** Fits weights on estates; given so that a test may do without. */
export type Fit = (estates: readonly ReturnType<typeof makeEstate>[]) => Weights;

/** How much is measured. */
export interface QualitySize {
  readonly fit: number;
  readonly judge: number;
  readonly part: number;
  /** All of them where it says nothing. */
  readonly families?: readonly FamilyName[];
}

function withoutFamily(family: FamilyName, fitWeights: Fit, count: number): Weights {
  const others = familyNames.filter((name) => name !== family);
  return fitWeights(others.flatMap((name) => estateSet('fit', name, count)).map(makeEstate));
}

/** Fits once for each family left out, and judges every family by the weights that never saw it. */
export function qualityRun(fitWeights: Fit, { fit: fitted, judge, part, families = familyNames }: QualitySize = sizes): QualityRun {
  const byVariant = new Map<VariantName, JudgedAccount[]>();
  const unseen: JudgedAccount[] = [];
  const inFamily: JudgedAccount[] = [];
  for (const family of families) {
    const weights = withoutFamily(family, fitWeights, fitted);
    const judged = estateSet('judge', family, judge);
    unseen.push(...judged.map((options) => judgeAccount(options, { weights, isWhole: true })));
    inFamily.push(...judged.map((options) => judgeAccount(options, { weights: fittedWeights, isWhole: false })));
    for (const [name, variant] of Object.entries(variants) as [VariantName, object][]) {
      const accounts = byVariant.get(name) ?? [];
      byVariant.set(name, accounts);
      for (const pairsOf of judged.slice(0, part))
        accounts.push(judgeAccount({ ...pairsOf, ...variant }, { weights, isWhole: false, pairsOf }));
    }
  }
  return { unseen, inFamily, byVariant };
}

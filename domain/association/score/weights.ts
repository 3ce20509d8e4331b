/** One feature of a pair: a step function, so that the score is monotone in it by construction. */
export interface FeatureWeights {
  /** Name of the feature, as in `features`. */
  readonly feature: string;
  /** Log-odds added from `from` (a value of the feature, 0 to 255) on; support has no negative step, contradiction no positive one. */
  readonly steps: readonly { readonly from: number; readonly logOdds: number }[];
}

/** What uses and tags between two groups say of joining them, in log-odds. */
export interface JoinWeights {
  /** A rule of the one lets the other in. */
  readonly letsIn: number;
  /** Settings of the one name an interface of the other. */
  readonly names: number;
  /** A policy of the one names an interface of the other. */
  readonly policy: number;
  /** Settings of the one name a store of the other, and no policy stands behind it. */
  readonly namesStore: number;
  /** More for such names where one of the two does not begin work by itself. */
  readonly needed: number;
  /** Against, where nothing but tags is between them. */
  readonly unlinked: number;
  /** Against, for each doubling of the smaller one's size. */
  readonly size: number;
  /** More against, for each doubling beyond what one part of a solution mostly has. */
  readonly crowd: number;
  /** Parts of what tags say that count: of those that agree and tell of one group, or only hint at it, and of those that differ. */
  readonly agree: number;
  readonly hint: number;
  readonly differ: number;
}

/** What turns scored pairs into groups and a confidence for any two of a group, with or without evidence of their own. */
export interface GroupingWeights {
  /** Partners at which a resource's links count half: it is likely to serve many. */
  readonly hubDegree: number;
  /** Log-odds that common tags and declarations must bring before they bind: what many have in common binds nothing. */
  readonly nameFloorLogOdds: number;
  /** Bond of names from which resources are of one solution before anything else is asked. */
  readonly nameLogOdds: number;
  /** Resources in a part from which on it stands for itself: two such are not joined by one resource that touches both. */
  readonly partMin: number;
  /** The same where the resource is of a type that often serves several solutions. */
  readonly servedPartMin: number;
  /** Share of its links from which such a resource belongs to one of the parts it touches. */
  readonly mainShareMin: number;
  readonly join: JoinWeights;
  /** Bond of uses from which groups are one; fixed before the test. */
  readonly joinLogOdds: number;
  /** From the bond at which two resources came together to confidence: knots of a rising line. */
  readonly calibration: readonly { readonly logOdds: number; readonly confidence: number }[];
}

/** What the bond of two resources and their direct evidence say together, as parts of the log-odds of each. */
export interface SumWeights {
  readonly bond: number;
  readonly direct: number;
  /** From the sum of both to confidence: knots of a rising line. */
  readonly calibration: readonly { readonly logOdds: number; readonly confidence: number }[];
}

/** The confidence that is shown: of two resources of one group, and of two that are not. */
export interface FinalWeights {
  readonly together: SumWeights;
  readonly apart: SumWeights;
}

/** The reviewed weights of the score; written by `npm run fit`, with the report of the fit beside it. */
export interface Weights {
  /** Goes into every answer together with the version of the statistics. */
  readonly version: string;
  /** How the data came about that it was fitted on: generator version, families, seeds. */
  readonly fittedOn: string;
  readonly intercept: number;
  readonly features: readonly FeatureWeights[];
  /** Most log-odds a family may add, by its name. */
  readonly caps: { readonly [family: string]: number };
  /** From log-odds to probability: knots of a rising line. */
  readonly calibration: readonly { readonly logOdds: number; readonly confidence: number }[];
  /** Pairs at least this confident are of one group; fixed before the test. */
  readonly threshold: number;
  /** Half-life of evidence from logs. */
  readonly halfLifeDays: number;
  /** How pairs become groups. */
  readonly grouping: GroupingWeights;
  /** How bond and direct evidence make the confidence that is shown. */
  readonly final: FinalWeights;
}

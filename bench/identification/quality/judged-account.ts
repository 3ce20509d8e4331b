import { buildIndex } from '../../../domain/association/index/build-index.js';
import type { Weights } from '../../../domain/association/score/weights.js';
import type { Estate, EstateOptions } from '../estates/estate.js';
import type { FamilyName } from '../estates/families/families.js';
import { makeEstate } from '../estates/make-estate.js';
import { type AccountFigures, accountFigures, type GroupFigures, groupFigures } from './account-figures.js';
import { PairHistogram } from './pair-histogram.js';
import { type PairSet, pairSet } from './pair-set.js';
import { type RivalName, rivalNames, rivals } from './rivals.js';
import { type StrandedSums, strandedSums } from './stranded.js';
import { toldNeeds } from './told-needs.js';
import { type Truth, truthOf } from './truth.js';

/** A rival on the same account. */
export interface RivalFigures extends GroupFigures {
  /** Pairs of H: 1 in one group of the rival's, else 0. */
  readonly pairs: PairHistogram;
}

/** One account, judged; `pairsWithout` had no evidence, no common neighbour and nothing in common. */
export interface JudgedAccount extends AccountFigures {
  readonly family: FamilyName;
  readonly resources: number;
  readonly pairsWithout: number;
  readonly stranded: StrandedSums;
  readonly rivals?: ReadonlyMap<RivalName, RivalFigures>;
}

function rivalFigures(estate: Estate, truth: Truth, set: PairSet, name: RivalName): RivalFigures {
  const groups = rivals[name](estate);
  const pairs = new PairHistogram();
  for (let pair = 0; pair < set.pairs; pair += 1) {
    const group = groups[set.low[pair] as number] as number;
    pairs.add(group >= 0 && group === groups[set.high[pair] as number] ? 1 : 0, set.isPositive[pair] === 1);
  }
  return { ...groupFigures(truth, groups), pairs };
}

/** What an estate is judged with. */
export interface Judging {
  readonly weights: Weights;
  /** Rivals and stranded dependencies do not depend on weights: they are measured where asked for. */
  readonly isWhole: boolean;
  /** Set H is that of all evidence, also where the product sees a part of it. */
  readonly pairsOf?: EstateOptions;
}

/** Makes one estate and judges what the product answers for it. */
export function judgeAccount(options: EstateOptions, { weights, isWhole, pairsOf }: Judging): JudgedAccount {
  const estate = makeEstate(options);
  const truth = truthOf(estate);
  const set = pairSet((pairsOf === undefined ? estate : makeEstate(pairsOf)).evidence, truth);
  const { resources, evidence, logDays, asOf } = estate;
  const index = buildIndex({ resources, evidence, logDays, weights, asOf });
  return {
    ...accountFigures(truth, set, index),
    family: options.family,
    resources: resources.length,
    pairsWithout: set.without,
    stranded: isWhole ? strandedSums(estate, toldNeeds(estate)) : { needed: 0, found: 0 },
    ...(isWhole && { rivals: new Map(rivalNames.map((name) => [name, rivalFigures(estate, truth, set, name)])) }),
  };
}

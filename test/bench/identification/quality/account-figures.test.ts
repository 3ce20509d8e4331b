import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { accountFigures, groupFigures } from '../../../../bench/identification/quality/account-figures.js';
import { pairSet } from '../../../../bench/identification/quality/pair-set.js';
import { truthOf } from '../../../../bench/identification/quality/truth.js';
import { buildIndex } from '../../../../domain/association/index/build-index.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const [options] = estateSet('judge', 'batch', 1);
if (options === undefined) throw new Error('There is one.');
const estate = makeEstate(options);
const truth = truthOf(estate);

/** Groups that are the truth, but for overlaps, where the first solution wins. */
const perfect = Int32Array.from(truth.solutionsOf, ([first]) => first ?? -1);

describe('groupFigures', () => {
  it('finds nothing wrong with the truth', () => {
    const { bCubed, seeds, captured, exact } = groupFigures(truth, perfect);

    expect(bCubed.precision).toBeCloseTo(1, 10);
    expect(bCubed.recall).toBeGreaterThan(0.9);
    expect(seeds.foreign).toBe(0);
    expect(captured.captured).toBe(0);
    expect(exact.exact).toBeGreaterThanOrEqual(exact.solutions - 2);
  });

  it('finds one group of everything wrong', () => {
    const { bCubed, seeds, captured } = groupFigures(truth, new Int32Array(truth.nodes));

    expect(bCubed.precision).toBeLessThan(0.6);
    expect(seeds.foreign / seeds.seeds).toBeGreaterThan(1);
    expect(captured.captured).toBe(captured.planted);
  });
});

describe('accountFigures', () => {
  it('counts every pair of H once, by stratum', () => {
    const set = pairSet(estate.evidence, truth);
    const { resources, evidence, asOf } = estate;

    const figures = accountFigures(truth, set, buildIndex({ resources, evidence, weights: fittedWeights, asOf }));

    expect(figures.byStratum.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(set.pairs);
    expect(figures.seeds.seeds).toBe(truth.solutionsOf.filter((own) => own.length > 0).length);
  });
});

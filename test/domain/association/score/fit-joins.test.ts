import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crowdMin, joinScore } from '../../../../domain/association/index/join-score.js';
import { joinLevel, levelsPerLogOdds, structureLevel } from '../../../../domain/association/index/levels.js';
import { useKind } from '../../../../domain/association/index/pair-bonds.js';
import { fitJoins, joinFacts, joinNames } from '../../../../domain/association/score/fit-joins.js';
import { fittingCases } from '../../../../domain/association/score/fit-score.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import type { LabelledEstate } from '../../../../domain/association/score/labelled-estate.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import type { JoinWeights, Weights } from '../../../../domain/association/score/weights.js';
import { aKnownResource, anEvidenceTable, noon } from '../../../support/an-association-index.js';
import { aLink, aRow } from '../../../support/scored-estate.js';
import { someClusters } from '../../../support/some-clusters.js';

/** Steps as fitted, the joins as assumed: what the joins are fitted from. */
const start: Weights = { ...startingWeights, features: fittedWeights.features, caps: fittedWeights.caps };
const { join: assumed } = start.grouping;
const allKinds = Object.values(useKind).reduce((sum, kind) => sum | kind, 0);

/** So many databases, each behind a group that lets a worker's group in; the two are of one solution, or each its own. */
function databases(count: number, isRight: boolean): LabelledEstate {
  const resources = Array.from({ length: count }, (_, at) => [
    aKnownResource(`worker-${at}`),
    aKnownResource(`of-worker-${at}`, 'security-group'),
    aKnownResource(`orders-${at}`, 'rds-instance'),
    aKnownResource(`of-orders-${at}`, 'security-group'),
  ]).flat();
  const rows = Array.from({ length: count }, (_, at) => [
    ...[aLink(4 * at, 4 * at + 1), aLink(4 * at + 2, 4 * at + 3)],
    aRow(4 * at + 3, 4 * at + 1, 'configuration', 'mentions', 'lets in (IpPermissions)'),
  ]).flat();
  const arns = resources.map(({ arn }) => arn);
  const width = isRight ? 4 : 2;
  const solutions = Array.from({ length: arns.length / width }, (_, at) => arns.slice(at * width, (at + 1) * width));
  return { resources, evidence: anEvidenceTable(rows), solutions, shared: [], platform: [], unclear: [], asOf: noon };
}

const fitted = (estates: readonly LabelledEstate[]) => fitJoins(fittingCases(estates, 30), start).grouping.join;

describe('joinFacts', () => {
  test('are what a join weighs: the score is their weighted sum in whole levels, whatever the weights', () => {
    const cluster = fc.record({ size: fc.integer({ min: 1, max: 4 * crowdMin }), tag: fc.nat(2), starts: fc.boolean() });
    const odds = fc.tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }));
    const someWeights = fc.array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: joinNames.length, maxLength: joinNames.length });
    fc.assert(
      fc.property(cluster, cluster, odds, someWeights, fc.nat(allKinds), (left, right, tagOdds, values, kinds) => {
        const sizes = [left.size, right.size];
        const tags = [left, right].flatMap(({ size, tag }) => Array<number>(size).fill(tag));
        const starting = [...(left.starts ? [0] : []), ...(right.starts ? [left.size] : [])];
        const clusters = someClusters({ sizes, tags, odds: tagOdds, starting });
        const join = Object.fromEntries(joinNames.map((name, at) => [name, values[at]])) as unknown as JoinWeights;
        const offsets = Uint32Array.from([0, 1, 1]);
        const graph = {
          clusters: 2,
          offsets,
          neighbours: Uint32Array.from([1]),
          kinds: Uint8Array.from([kinds]),
          names: new Float32Array(1),
        };

        const level = joinScore(clusters, { ...start.grouping, join })(0, 1, graph, 0);

        const sum = joinFacts(clusters, 0, 1, kinds).reduce((total, fact, at) => total + fact * (values[at] as number), 0);
        const inLevels = (odds_: number) => Math.max(0, Math.min(structureLevel - 1, joinLevel + Math.floor(odds_ * levelsPerLogOdds)));
        // The two add up in different orders: at the edge of a level both sides of it are right.
        expect([inLevels(sum - 1e-9), inLevels(sum + 1e-9)]).toContain(level);
      }),
      { numRuns: 500 },
    );
  });

  test('name every weight of a join once', () => {
    expect([...joinNames].sort()).toEqual(Object.keys(assumed).sort());
  });
});

describe('fitJoins', () => {
  test('joins by rules that were right raise what a rule says, and those that were wrong lower it', () => {
    const [right, wrong] = [fitted([databases(60, true)]), fitted([databases(60, false)])];

    expect(right.letsIn).toBeGreaterThan(assumed.letsIn);
    expect(wrong.letsIn).toBeLessThan(assumed.letsIn - 1);
    expect([right.names, right.policy, wrong.differ]).toEqual([assumed.names, assumed.policy, assumed.differ]);
  });

  test('joins among what is of no solution are neither right nor wrong: they teach nothing', () => {
    expect(fitted([{ ...databases(60, true), solutions: [] }])).toEqual(assumed);
  });

  test('without joins to learn from what was assumed stays', () => {
    expect(fitted([])).toEqual(assumed);
    expect(fitted([{ ...databases(1, true), evidence: anEvidenceTable([]) }])).toEqual(assumed);
  });

  test('few joins hardly move it, and nothing that speaks for a join ends up speaking against', () => {
    expect(Math.abs(fitted([databases(2, false)]).letsIn - assumed.letsIn)).toBeLessThan(0.5);
    for (const value of Object.values(fitted([databases(2_000, false)]))) expect(value).toBeGreaterThanOrEqual(0);
  });

  test('changes nothing but the joins, and says the same twice', () => {
    const cases = fittingCases([databases(20, true)], 30);

    const weights = fitJoins(cases, start);

    expect({ ...weights, grouping: { ...weights.grouping, join: assumed } }).toEqual(start);
    expect(fitJoins(cases, start)).toEqual(weights);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type EvidenceSource, sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { type RelationName, relationCode } from '../../../../domain/association/evidence/relation.js';
import { featureColumn, featureNames } from '../../../../domain/association/score/features.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { callersPartners, featureOf, pairFacts, scorePairs } from '../../../../domain/association/score/score-pairs.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

const kinds: readonly (readonly [EvidenceSource, RelationName, string])[] = [
  ['tags', 'is tagged like', 'app=x'],
  ['stack', 'is declared with', 'arn:stack'],
  ['configuration', 'needs', 'runs with'],
  ['configuration', 'mentions', 'names in its environment'],
  ['policy', 'may reach', 's3:GetObject'],
  ['cloudtrail', 'reads', ''],
  ['flow', 'calls', ''],
];
const resources = [aKnownResource('a'), aKnownResource('b')];

function logOddsOf(rows: readonly Partial<EvidenceRow>[]): number {
  const evidence = anEvidenceTable(rows.map((row) => anEvidenceRow(row)));
  return scorePairs(pairFacts({ evidence, resources, asOf: noon }, 30), fittedWeights).logOdds[0] ?? Number.NaN;
}

const aRow = fc
  .record({ kind: fc.constantFrom(...kinds), strength: fc.integer({ min: 0, max: 255 }), count: fc.integer({ min: 1, max: 10_000 }) })
  .map(({ kind: [source, relation, detail], strength, count }) => ({
    source: sourceCode[source],
    relation: relationCode[relation],
    detail,
    strength,
    count,
  }));

describe('scorePairs', () => {
  test('agreeing evidence never lowers a pair', () => {
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 6 }), aRow, (rows, more) => {
        expect(logOddsOf([...rows, more])).toBeGreaterThanOrEqual(logOddsOf(rows));
      }),
    );
  });

  test('a name in settings tells use alone, and more with a policy behind it', () => {
    const names = { source: sourceCode.configuration, relation: relationCode.needs, strength: 255, detail: 'names in its environment' };
    const policy = { source: sourceCode.policy, relation: relationCode['may reach'], strength: 255, detail: 'dynamodb:GetItem' };
    const pair = [aKnownResource('a'), aKnownResource('t', 'dynamodb-table')];
    const scored = (rows: readonly Partial<EvidenceRow>[]) => {
      const evidence = anEvidenceTable(rows.map((row) => anEvidenceRow(row)));
      return scorePairs(pairFacts({ evidence, resources: pair, asOf: noon }, 30), fittedWeights);
    };

    const [alone, backed] = [scored([names]), scored([names, policy])];

    const said = ({ features: { profileOf }, used, configured }: typeof alone) => [used[profileOf[0] ?? 0], configured[profileOf[0] ?? 0]];
    expect(said(alone)[0]).toBe(said(alone)[1]);
    expect(said(backed)[0]).toBe(0);
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          kinds.map(([source, relation, detail]) => ({ source: sourceCode[source], relation: relationCode[relation], detail })),
          { minLength: 2 },
        ),
        (rows) => {
          expect(logOddsOf(rows.toReversed())).toBe(logOddsOf(rows));
        },
      ),
    );
  });

  test('no family brings more than its cap', () => {
    const { tags = 0, declaration = 0, configuration = 0, uses = 0, policy = 0, contradiction = 0 } = fittedWeights.caps;
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const evidence = anEvidenceTable(rows.map((row) => anEvidenceRow(row)));
        const { features, named, configured, against } = scorePairs(pairFacts({ evidence, resources, asOf: noon }, 30), fittedWeights);
        const [profile = 0] = features.profileOf;

        expect(named[profile]).toBeLessThanOrEqual(1_000 * (tags + declaration));
        expect(configured[profile]).toBeLessThanOrEqual(1_000 * (configuration + uses + policy));
        expect(Math.min(...against)).toBeGreaterThanOrEqual(-1_000 * contradiction);
      }),
    );
  });

  test('calls and traffic together stay below their cap, whatever was sent', () => {
    const loud = kinds.slice(5).map(([source, relation]) => ({
      source: sourceCode[source],
      relation: relationCode[relation],
      count: 4_000_000_000,
      principals: 255,
    }));

    expect(logOddsOf(loud)).toBeLessThanOrEqual(1_000 * (fittedWeights.intercept + (fittedWeights.caps.logs ?? 0)));
  });

  test('partners of the one that acted count against what logs say, not those of the one that was called', () => {
    expect([callersPartners(1, 3, 900), callersPartners(2, 900, 3), callersPartners(3, 5, 9)]).toEqual([3, 3, 9]);
  });
});

describe('featureOf', () => {
  test('answers every feature of a pair, whether it stands by profile or by pair', () => {
    const tagged = [aKnownResource('a'), aKnownResource('b')];
    const rows = kinds.map(([source, relation, detail]) =>
      anEvidenceRow({ source: sourceCode[source], relation: relationCode[relation], detail, strength: 99, count: 5 }),
    );
    const facts = pairFacts({ evidence: anEvidenceTable(rows), resources: tagged, asOf: noon }, 30);

    const found = featureNames.filter((name) => featureOf(facts, featureColumn[name], 0) !== 0);

    expect(found).toEqual(['tag', 'stack', 'needs', 'names', 'policy', 'requests', 'flows']);
    expect([featureOf(facts, featureColumn.policy, 0), featureOf(facts, featureColumn['other-tag'], 0)]).toEqual([99, 0]);
  });
});

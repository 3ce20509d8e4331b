import { describe, expect, test } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { type FeatureName, featureColumn, features } from '../../../../domain/association/score/features.js';
import { actor, anyStrength, mayCall, pairFeatures, pairsOfProfiles } from '../../../../domain/association/score/pair-features.js';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { rowWords } from '../../../../domain/association/score/row-word.js';
import { anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

const tag = { source: sourceCode.tags, relation: relationCode['is tagged like'] };
const needs = { source: sourceCode.configuration, relation: relationCode.needs };

function featuresOf(rows: readonly Partial<EvidenceRow>[], isInterface = 0) {
  const evidence = anEvidenceTable(rows.map((row) => anEvidenceRow(row)));
  const words = rowWords(evidence, Uint8Array.from([0, isInterface]), { asOf: noon, halfLifeDays: 30 });
  const { profileOf, strengths, events, actors } = pairFeatures(pairRows(evidence, words, 2));
  const [profile = 0] = profileOf;
  const of = (name: FeatureName) =>
    features[name].measure === 'count' ? (events[featureColumn[name]]?.[0] ?? 0) : strengths[featureColumn[name]]?.[profile];
  return { of, actors: actors[profile] };
}

describe('pairFeatures', () => {
  test('takes the strongest tag and the second strongest', () => {
    const { of } = featuresOf([
      { ...tag, strength: 90, detail: 'app=x' },
      { ...tag, strength: 200, detail: 'team=y' },
      { ...tag, strength: 10, detail: 'env=z' },
    ]);

    expect([of('tag'), of('second-tag')]).toEqual([200, 90]);
  });

  test('tells use from structure, and use of an interface from other use', () => {
    const made = featuresOf([{ ...needs, strength: 255, detail: 'runs with' }]);
    const named = featuresOf([{ ...needs, strength: 255, detail: 'names in its environment' }]);
    const offered = featuresOf([{ ...needs, strength: 255, detail: 'names in its environment' }], 1);

    expect([made.of('needs'), made.of('names')]).toEqual([255, 0]);
    expect([named.of('needs'), named.of('names')]).toEqual([0, 255]);
    expect([offered.of('names'), offered.of('names-interface')]).toEqual([0, 255]);
  });

  test('a loop of one principal says no more than a habit, and old events say less', () => {
    const habit = featuresOf([{ count: 256, principals: 1 }]).of('requests');
    const loop = featuresOf([{ count: 1_000_000, principals: 1 }]).of('requests');
    const old = featuresOf([{ count: 256, principals: 1, last: noon - 90 * 86_400 }]).of('requests');

    expect(loop).toBe(habit);
    expect(old).toBeLessThan(habit as number);
  });

  test('says who acted', () => {
    expect(featuresOf([{ a: 0, b: 1 }]).actors).toBe(1);
    expect(
      featuresOf([
        { a: 0, b: 1 },
        { a: 1, b: 0 },
      ]).actors,
    ).toBe(3);
    expect(featuresOf([{ ...tag }]).actors).toBe(0);
  });

  test('says whose rules let the other in', () => {
    const letsIn = { ...needs, detail: 'lets in on 5432' };

    expect(featuresOf([{ a: 0, b: 1, ...letsIn }]).actors).toBe(actor.lowLetsIn);
    expect(featuresOf([{ a: 1, b: 0, ...letsIn }]).actors).toBe(actor.highLetsIn);
  });

  test('events of a pair are added up before they are scaled, each kind for itself', () => {
    const one = featuresOf([{ count: 100, principals: 9 }]).of('requests');
    const { of } = featuresOf([
      { count: 50, principals: 9 },
      { a: 1, b: 0, count: 50, principals: 9 },
    ]);

    expect(of('requests')).toBe(one);
    expect(of('flows')).toBe(0);
  });
});

describe('mayCall', () => {
  test('tells the end that called alone from one that may have: where both or neither did, either may', () => {
    const of = (actors: number) => [mayCall.low[actors], mayCall.high[actors]];

    expect([actor.lowSends, actor.highSends, actor.lowSends | actor.highSends, actor.lowLetsIn].map(of)).toEqual([
      [1, 0],
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('profiles', () => {
  const resourcesOf = new Uint8Array(4);
  const evidence = anEvidenceTable([
    anEvidenceRow({ a: 0, b: 1, ...needs, strength: 255, detail: 'runs with' }),
    anEvidenceRow({ a: 0, b: 2, count: 7 }),
    anEvidenceRow({ a: 0, b: 3, ...needs, strength: 255, detail: 'runs with' }),
    anEvidenceRow({ a: 1, b: 2, count: 900, principals: 9 }),
  ]);
  const found = pairFeatures(pairRows(evidence, rowWords(evidence, resourcesOf, { asOf: noon, halfLifeDays: 30 }), 4));

  test('are the same for pairs of which the same is known, however many events were counted', () => {
    const [first, second, third, fourth] = found.profileOf;

    expect([third === first, fourth === second, first === second]).toEqual([true, true, false]);
    expect([...found.isLogged].map((value) => value > 0)).toEqual([false, true, false, true]);
  });

  test('are marked by what they say, and pairs found by their marks', () => {
    expect([...pairsOfProfiles(found, anyStrength(found, ['needs', 'policy']))]).toEqual([0, 2]);
    expect([...pairsOfProfiles(found, anyStrength(found, ['stack']))]).toEqual([]);
  });
});

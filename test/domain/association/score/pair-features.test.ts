import { describe, expect, test } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { type FeatureName, featureColumn } from '../../../../domain/association/score/features.js';
import { actor, pairFeatures } from '../../../../domain/association/score/pair-features.js';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { rowReader } from '../../../../domain/association/score/row-word.js';
import { anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

const tag = { source: sourceCode.tags, relation: relationCode['is tagged like'] };
const needs = { source: sourceCode.configuration, relation: relationCode.needs };

function featuresOf(rows: readonly Partial<EvidenceRow>[], isInterface = 0) {
  const evidence = anEvidenceTable(rows.map((row) => anEvidenceRow(row)));
  const words = rowReader(evidence, Uint8Array.from([0, isInterface]), { asOf: noon, halfLifeDays: 30 });
  const found = pairFeatures(pairRows(evidence, words, 2));
  return { of: (name: FeatureName) => found.columns[featureColumn[name]]?.[0], actors: found.actors[0] };
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

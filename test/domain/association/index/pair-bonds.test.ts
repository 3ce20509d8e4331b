import { describe, expect, test } from '@jest/globals';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import {
  bindingPairs,
  declaredBonds,
  declaredPairs,
  type UseGrounds,
  useBonds,
  useKind,
} from '../../../../domain/association/index/pair-bonds.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { behind } from '../../../../domain/association/score/link-class.js';
import { aKnownResource, anEvidenceRow } from '../../../support/an-association-index.js';
import { aRow, aScoredEstate } from '../../../support/scored-estate.js';

const resources = [
  aKnownResource('of-workers', 'security-group'),
  aKnownResource('of-others', 'security-group'),
  aKnownResource('work', 'lambda-function'),
  aKnownResource('jobs', 'sqs-queue'),
  aKnownResource('orders', 'dynamodb-table'),
];
const nobody = new Uint8Array(resources.length);
const openGrounds: UseGrounds = { isOut: nobody, behind: nobody, isCaretaker: nobody, isSilent: new Uint8Array(16) };
/** The second group lets the first in. */
const letsIn = aRow(1, 0, 'configuration', 'mentions', 'lets in (IpPermissions)');
const settingsOf = (node: number) => aRow(2, node, 'configuration', 'mentions', 'names in its environment (Environment.Variables)');
const at = (node: number, bits: number): Uint8Array => nobody.with(node, bits);

/** What each pair of the evidence binds by use. */
function kindsOf(rows: readonly EvidenceRow[], grounds: Partial<UseGrounds> = {}): readonly number[] {
  const scored = aScoredEstate(resources, rows);
  const pairs = Uint32Array.from({ length: scored.pairs.pairs }, (_, pair) => pair);
  return [...useBonds(scored, pairs, bindingPairs(scored).kinds, { ...openGrounds, ...grounds }).kinds];
}

describe('useBonds', () => {
  test('tells who names whom, and how', () => {
    const policy = aRow(2, 3, 'policy', 'may reach', 'sqs:SendMessage');

    expect(kindsOf([settingsOf(3), policy])).toEqual([useKind.names | useKind.policy]);
    expect(kindsOf([aRow(2, 3, 'configuration', 'needs', 'runs with')])).toEqual([0]);
  });

  test('a store that settings alone name is a use; one that a policy opens too is what something is made of', () => {
    const policy = aRow(2, 4, 'policy', 'may reach', 'dynamodb:GetItem');

    expect(kindsOf([settingsOf(4)])).toEqual([useKind.namesStore]);
    expect(kindsOf([settingsOf(4), policy])).toEqual([0]);
  });

  test('a tag that both carry binds no pair: what tags bind, they bind by value', () => {
    const tag = aRow(2, 3, 'tags', 'is tagged like', 'app=shop');

    expect(kindsOf([tag])).toEqual([0]);
    expect(kindsOf([tag, settingsOf(3)])).toEqual([useKind.names]);
    expect(bindingPairs(aScoredEstate(resources, [tag])).pairs.length).toBe(0);
  });

  test("a rule lets in: a store's, and one that lets in what stands before a balancer, whatever else they are", () => {
    expect(kindsOf([letsIn])).toEqual([useKind.letsIn]);
    expect(kindsOf([letsIn], { behind: at(1, behind.store), isCaretaker: at(0, 1) })).toEqual([useKind.letsIn]);
    expect(kindsOf([letsIn], { behind: at(0, behind.front), isCaretaker: at(0, 1) })).toEqual([useKind.letsIn]);
    expect(kindsOf([letsIn], { behind: at(1, behind.front).with(0, behind.front) })).toEqual([useKind.letsIn]);
  });

  test('a balancer that lets somebody in is an interface like any other', () => {
    expect(kindsOf([letsIn], { behind: at(1, behind.front) })).toEqual([useKind.names]);
  });

  test('that a caretaker is let in binds nothing; that it lets somebody in does', () => {
    expect(kindsOf([letsIn], { isCaretaker: at(0, 1) })).toEqual([0]);
    expect(kindsOf([letsIn], { isCaretaker: at(1, 1) })).toEqual([useKind.letsIn]);
  });

  test('rules both ways bind in both', () => {
    const both = [letsIn, aRow(0, 1, 'configuration', 'mentions', 'lets in (IpPermissions)')];

    expect(kindsOf(both, { behind: at(1, behind.front), isCaretaker: at(1, 1) })).toEqual([useKind.names | useKind.letsIn]);
    expect(kindsOf(both, { isCaretaker: at(0, 1).with(1, 1) })).toEqual([0]);
  });

  test('a use that was never seen though it would have been binds nothing', () => {
    expect(kindsOf([letsIn, settingsOf(3)], { isSilent: new Uint8Array(16).with(0, 1) })).toEqual([0, useKind.names]);
  });

  test('uses add up, whatever their kind', () => {
    const scored = aScoredEstate(resources, [letsIn, settingsOf(3), aRow(3, 4, 'configuration', 'needs', 'runs with')]);
    const pairs = Uint32Array.of(0, 1, 2);

    expect([...useBonds(scored, pairs, bindingPairs(scored).kinds, openGrounds).names]).toEqual([1, 1, 0]);
  });

  test('nothing binds what serves all', () => {
    expect(kindsOf([letsIn, settingsOf(3)], { isOut: at(0, 1) })).toEqual([0, useKind.names]);
    expect(kindsOf([letsIn, settingsOf(3)], { isOut: at(1, 1).with(3, 1) })).toEqual([0, 0]);
  });

  test('whoever sends traffic does not choose whom it belongs with', () => {
    const loud = [6, 7, 8, 9, 10].map((source) => anEvidenceRow({ a: 2, b: 3, source, count: 4_000_000, principals: 255 }));
    const scored = aScoredEstate(resources, loud);

    expect(kindsOf(loud)).toEqual([0]);
    expect([bindingPairs(scored).pairs.length, declaredPairs(scored).length]).toEqual([0, 0]);
  });
});

describe('pairs that may bind', () => {
  test('are those of uses and rules, and apart from them those of declarations', () => {
    const declared = aRow(2, 4, 'stack', 'is declared with', 'orders');
    const scored = aScoredEstate(resources, [letsIn, settingsOf(3), declared, aRow(3, 4, 'configuration', 'needs', 'runs with')]);

    const ends = (pairs: Uint32Array) => [...pairs].map((pair) => [scored.pairs.low[pair], scored.pairs.high[pair]]);

    expect(ends(bindingPairs(scored).pairs)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(ends(declaredPairs(scored))).toEqual([[2, 4]]);
  });
});

describe('declaredBonds', () => {
  test('count what declarations bring beyond what many share; no tag that people write, and no use', () => {
    const declared = aRow(2, 3, 'stack', 'is declared with', 'orders');
    const scored = aScoredEstate(resources, [declared, aRow(1, 2, 'tags', 'is tagged like', 'team=core'), letsIn]);

    const { kinds, names } = declaredBonds(scored, declaredPairs(scored), fittedWeights.grouping);

    const ofStack = scored.named[scored.features.profileOf[2] ?? 0] ?? 0;
    expect([[...kinds], ofStack > 0]).toEqual([[0], true]);
    expect([...names]).toEqual([Math.max(0, ofStack - fittedWeights.grouping.nameFloorLogOdds * 1_000)]);
  });
});

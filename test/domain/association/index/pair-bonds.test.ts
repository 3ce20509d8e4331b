import { describe, expect, test } from '@jest/globals';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { activePairs } from '../../../../domain/association/index/active-pairs.js';
import { declaredBonds, type UseGrounds, useBonds, useKind } from '../../../../domain/association/index/pair-bonds.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { aKnownResource, anEvidenceRow } from '../../../support/an-association-index.js';
import { aRow, aScoredEstate } from '../../../support/scored-estate.js';

const resources = [
  aKnownResource('of-workers', 'security-group'),
  aKnownResource('of-database', 'security-group'),
  aKnownResource('work', 'lambda-function'),
  aKnownResource('jobs', 'sqs-queue'),
  aKnownResource('orders', 'dynamodb-table'),
];
const nobody = new Uint8Array(resources.length);
const openGrounds: UseGrounds = { isOut: nobody, behind: nobody, isLetInByMany: nobody };
const letsIn = aRow(1, 0, 'configuration', 'mentions', 'lets in (IpPermissions)');
const [groupOfWorkers, groupOfDatabase] = [Uint8Array.from([1, 0, 0, 0, 0]), Uint8Array.from([0, 1, 0, 0, 0])];

function bondsOf(rows: readonly EvidenceRow[], grounds: Partial<UseGrounds> = {}) {
  const scored = aScoredEstate(resources, rows);
  const active = activePairs(scored.pairs, Uint32Array.from(resources.keys()), () => true);
  return { ...useBonds(scored, active, { ...openGrounds, ...grounds }, fittedWeights.grouping), scored, active };
}

describe('useBonds', () => {
  test('tells who names whom, and how', () => {
    const settings = aRow(2, 3, 'configuration', 'mentions', 'names in its environment (Environment.Variables)');
    const policy = aRow(2, 3, 'policy', 'may reach', 'sqs:SendMessage');

    expect([...bondsOf([settings, policy]).kinds]).toEqual([useKind.names | useKind.policy]);
    expect([...bondsOf([aRow(2, 3, 'configuration', 'needs', 'runs with')]).kinds]).toEqual([0]);
  });

  test('a store that settings alone name is a use; one that a policy opens too is what something is made of', () => {
    const settings = aRow(2, 4, 'configuration', 'mentions', 'names in its environment (Environment.Variables)');
    const policy = aRow(2, 4, 'policy', 'may reach', 'dynamodb:GetItem');

    expect([...bondsOf([settings]).kinds]).toEqual([useKind.namesStore]);
    expect([...bondsOf([settings, policy]).kinds]).toEqual([0]);
  });

  test('a rule binds more before a store, and nothing where many are let in', () => {
    expect([...bondsOf([letsIn]).kinds]).toEqual([useKind.letsIn]);
    expect([...bondsOf([letsIn], { behind: groupOfDatabase }).kinds]).toEqual([useKind.letsIn | useKind.letsInToStore]);
    expect([...bondsOf([letsIn], { isLetInByMany: groupOfWorkers }).kinds]).toEqual([0]);
  });

  test('nothing binds what serves all', () => {
    expect([...bondsOf([letsIn], { isOut: groupOfWorkers }).kinds]).toEqual([0]);
    expect([...bondsOf([letsIn], { isOut: groupOfDatabase }).kinds]).toEqual([0]);
  });

  test('whoever sends traffic does not choose whom it belongs with', () => {
    const loud = [6, 7, 8, 9, 10].map((source) => anEvidenceRow({ a: 2, b: 3, source, count: 4_000_000, principals: 255 }));

    const { kinds, names } = bondsOf(loud);

    expect([[...kinds], [...names]]).toEqual([[0], [0]]);
  });
});

describe('declaredBonds', () => {
  test('count what declarations bring beyond what many share; no tag that people write, and no use', () => {
    const declared = aRow(2, 3, 'stack', 'is declared with', 'orders');
    const tagged = aRow(1, 2, 'tags', 'is tagged like', 'team=core');
    const { scored, active } = bondsOf([declared, tagged, letsIn]);

    const { kinds, names } = declaredBonds(scored, active, fittedWeights.grouping);

    const [, , ofStack = 0] = scored.named;
    expect([...kinds]).toEqual([0, 0, 0]);
    expect([...names]).toEqual([0, 0, Math.max(0, ofStack - fittedWeights.grouping.nameFloorLogOdds * 1_000)]);
    expect(ofStack).toBeGreaterThan(0);
  });
});

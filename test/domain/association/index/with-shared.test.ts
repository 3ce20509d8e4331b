import { describe, expect, test } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { pairKey } from '../../../../domain/association/index/decisions.js';
import { reach } from '../../../../domain/association/index/reach.js';
import { withShared } from '../../../../domain/association/index/with-shared.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../../support/an-association-index.js';

const [seed, member, logs, key, user] = [0, 1, 2, 3, 4] as const;

/** The seed and a member of its group, a log bucket that the member and a stranger use, and a key that is only tagged like the member. */
function anIndex(over: Partial<Parameters<typeof anAssociationIndex>[0]> = {}) {
  return anAssociationIndex({
    resources: ['seed', 'member', 'logs', 'key', 'user'].map((name) => aKnownResource(name)),
    shared: [logs, key],
    bonds: [20],
    pairs: [
      [seed, member, 0.99],
      [member, logs, 0.5],
      [member, key, 0.5],
      [logs, user, 0.5],
    ],
    rows: [
      anEvidenceRow({ a: member, b: logs, source: sourceCode.configuration }),
      anEvidenceRow({ a: member, b: key, source: sourceCode.tags }),
      anEvidenceRow({ a: logs, b: user, source: sourceCode.configuration }),
    ],
    ...over,
  });
}

const minConfidence = 0.3;

describe('withShared', () => {
  test('tells the shared services that a member of the group uses, however unlikely, and by which path', () => {
    const index = anIndex();
    const reached = reach(index, seed, { minConfidence });

    const found = withShared(index, seed, reached);

    expect(reached.map(({ node }) => node)).toEqual([member]);
    expect(found.map(({ node, path }) => [node, path])).toEqual([
      [member, [seed, member]],
      [logs, [seed, member, logs]],
    ]);
    expect(found[1]?.confidence).toBeLessThan(minConfidence);
  });

  test('goes no further than asked', () => {
    const index = anIndex();
    expect(withShared(index, seed, reach(index, seed, { minConfidence }), 1).map(({ node }) => node)).toEqual([member]);
  });

  test('leaves out what a person rejected', () => {
    const index = { ...anIndex(), verdicts: new Map([[pairKey(seed, logs, 5), 0 as const]]) };
    expect(withShared(index, seed, reach(index, seed, { minConfidence })).map(({ node }) => node)).toEqual([member]);
  });

  test('tells nothing that only those use who are of no group with the seed', () => {
    const index = anIndex({ bonds: [] });
    const reached = reach(index, seed, { minConfidence: 0 });

    expect(reached.map(({ node }) => node)).toEqual([member]);
    expect(withShared(index, seed, reached)).toEqual(reached);
  });

  test('tells nothing beyond a shared service, though a person accepted it', () => {
    const pairs = [
      [seed, logs, 0.5],
      [logs, key, 0.5],
    ] as const;
    const rows = [anEvidenceRow({ a: logs, b: key, source: sourceCode.configuration })];
    const index = { ...anIndex({ pairs, rows }), verdicts: new Map([[pairKey(seed, logs, 5), 1 as const]]) };
    const reached = reach(index, seed, { minConfidence });

    expect(reached.map(({ node }) => node)).toContain(logs);
    expect(withShared(index, seed, reached)).toEqual(reached);
  });
});

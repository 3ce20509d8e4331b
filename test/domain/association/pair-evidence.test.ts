import { describe, expect, it } from '@jest/globals';
import { countTags, pairEvidence } from '../../../domain/association/pair-evidence.js';
import type { OwnedResource } from '../../../domain/resource/owned-resource.js';
import { anOwnedResource } from '../../support/owned-resource.js';

function evidenceOf(a: OwnedResource, b: OwnedResource, rest: readonly OwnedResource[] = []) {
  const rows = [a, b, ...rest];
  return pairEvidence(a, b, countTags(rows), rows.length);
}

const others = (count: number, tags: Record<string, string> = {}) =>
  Array.from({ length: count }, (_, n) => anOwnedResource(`arn:other-${n}`, { tags }));

describe('pairEvidence', () => {
  it('finds a link in either direction and gives its reason', () => {
    const linked = anOwnedResource('arn:a', { links: [{ toArn: 'arn:b', relation: 'is attached to', needs: false }] });
    const other = anOwnedResource('arn:b');

    for (const evidence of [evidenceOf(linked, other), evidenceOf(other, linked)]) {
      expect(evidence).toEqual([{ family: 'configuration', strength: 0.8, reason: 'arn:a is attached to arn:b' }]);
    }
  });

  it('counts a link that is needed more than one that is not', () => {
    const needing = anOwnedResource('arn:a', { links: [{ toArn: 'arn:b', relation: 'runs on', needs: true }] });

    expect(evidenceOf(needing, anOwnedResource('arn:b'))[0]?.strength).toBe(0.95);
  });

  it('counts a rare tag more than a common one, and one on everything not at all', () => {
    const pair = [anOwnedResource('arn:a', { tags: { app: 'shop' } }), anOwnedResource('arn:b', { tags: { app: 'shop' } })] as const;

    const rare = evidenceOf(...pair, others(8))[0]?.strength ?? 0;
    const common =
      evidenceOf(
        ...pair,
        [...others(4, { app: 'shop' }), ...others(4)].map((row, n) => ({ ...row, arn: `arn:${n}` })),
      )[0]?.strength ?? 0;

    expect(rare).toBeCloseTo(0.9);
    expect(common).toBeLessThan(rare);
    expect(evidenceOf(...pair, others(8, { app: 'shop' }))).toEqual([]);
  });

  it.each(['Name', 'Environment', 'Owner', 'aws:cloudformation:stack-name', 'conveyance:owner'])(
    'takes no evidence from the key %s',
    (key) => {
      const tags = { [key]: 'same' };

      expect(evidenceOf(anOwnedResource('arn:a', { tags }), anOwnedResource('arn:b', { tags }), others(5))).toEqual([]);
    },
  );
});

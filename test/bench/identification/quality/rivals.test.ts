import { describe, expect, it } from '@jest/globals';
import { rivals } from '../../../../bench/identification/quality/rivals.js';
import { EvidenceBuilder } from '../../../../domain/association/evidence/evidence-builder.js';
import { type EvidenceSource, sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';

function estate(
  tags: readonly { readonly [key: string]: string }[],
  ...rows: readonly (readonly [number, number, EvidenceSource, number?])[]
) {
  const builder = new EvidenceBuilder();
  const same = { relation: relationCode.mentions, first: 0, last: 0, strength: 255, principals: 0, detail: '' };
  for (const [a, b, source, count = 1] of rows) builder.add({ ...same, a, b, source: sourceCode[source], count });
  return {
    resources: tags.map((one, at) => ({ arn: `${at}`, tags: one })) as unknown as readonly KnownResource[],
    evidence: builder.finish(),
  };
}

const none = Array.from({ length: 4 }, () => ({}));
const isTogether = (groups: Int32Array, a: number, b: number) => groups[a] !== -1 && groups[a] === groups[b];

describe('rivals', () => {
  it('same-tag groups look at the first key that groups', () => {
    const groups = rivals['same-tag groups'](estate([{ App: 'x' }, { app: 'x', team: 'a' }, { team: 'a' }, { Name: 'n' }]));

    expect(isTogether(groups, 0, 1)).toBe(true);
    expect(isTogether(groups, 1, 2)).toBe(false);
    expect(groups[3]).toBe(-1);
  });

  it('components follow configuration and nothing else', () => {
    const groups = rivals['components on configuration'](estate(none, [0, 1, 'configuration'], [1, 2, 'flow'], [2, 3, 'policy']));

    expect([...groups].map((group) => group >= 0)).toEqual([true, true, false, false]);
  });

  it('stacks hold together and hubs hold nothing', () => {
    const links = Array.from({ length: 22 }, (_, i) => [0, i + 1, 'configuration'] as const);
    const tags = Array.from({ length: 25 }, () => ({}));

    const groups = rivals['stacks and configuration without hubs'](estate(tags, ...links, [1, 2, 'stack'], [3, 4, 'configuration']));

    expect(isTogether(groups, 1, 2)).toBe(true);
    expect(isTogether(groups, 3, 4)).toBe(true);
    expect(isTogether(groups, 0, 5)).toBe(false);
  });

  it('traffic is grouped by Louvain, or by the partner of most events', () => {
    const talking = estate(none, [0, 1, 'flow', 900], [2, 3, 'cloudtrail', 800], [1, 2, 'flow', 3]);

    expect(isTogether(rivals['count-ranked flows'](talking), 0, 1)).toBe(true);
    expect(isTogether(rivals['count-ranked flows'](talking), 1, 2)).toBe(false);
    expect(isTogether(rivals['Louvain on traffic'](talking), 0, 1)).toBe(true);
  });
});

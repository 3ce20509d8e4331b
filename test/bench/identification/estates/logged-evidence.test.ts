import { describe, expect, it } from '@jest/globals';
import { loggedEvidence } from '../../../../bench/identification/estates/logged-evidence.js';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { aSolutionDraft } from '../../../support/a-solution-draft.js';

describe('loggedEvidence', () => {
  it('makes a row of each sighting of two known resources', () => {
    const solution = aSolutionDraft();
    const [from, to, gone] = ['a', 'b', 'c'].map((component) => solution.add('ec2-instance', component));
    if (!from || !to || !gone) throw new Error('There are three.');
    const seen = { relation: 'calls', source: 'flow', events: 7, firstDaysAgo: 3, lastDaysAgo: 1, principals: 0 } as const;
    const known = [from, to] as unknown as readonly KnownResource[];

    const table = loggedEvidence(
      known,
      [
        { ...seen, from, to },
        { ...seen, from, to: gone },
      ],
      1_000_000,
    );

    expect(table.rows).toBe(1);
    expect([table.a[0], table.b[0], table.count[0]]).toEqual([0, 1, 7]);
    expect([table.source[0], table.relation[0]]).toEqual([sourceCode.flow, relationCode.calls]);
    expect([table.first[0], table.last[0]]).toEqual([1_000_000 - 3 * 86_400, 1_000_000 - 86_400]);
  });
});

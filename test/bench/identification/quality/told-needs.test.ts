import { describe, expect, it } from '@jest/globals';
import { toldNeeds } from '../../../../bench/identification/quality/told-needs.js';
import { EvidenceBuilder } from '../../../../domain/association/evidence/evidence-builder.js';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';

const resources = ['lambda-function', 'iam-role', 'dynamodb-table', 'kms-key'].map((type) => ({
  arn: type,
  type,
})) as unknown as readonly KnownResource[];

function evidence(...needs: readonly (readonly [number, number])[]) {
  const builder = new EvidenceBuilder();
  const same = {
    source: sourceCode.configuration,
    relation: relationCode.needs,
    count: 1,
    first: 0,
    last: 0,
    strength: 255,
    principals: 0,
    detail: '',
  };
  for (const [a, b] of needs) builder.add({ ...same, a, b });
  return builder.finish();
}

describe('toldNeeds', () => {
  it('tells what a resource needs, and what it needs over what it runs with, but no farther', () => {
    const told = toldNeeds({ resources, evidence: evidence([0, 1], [1, 2], [2, 3]) });

    expect([...told(0)].sort()).toEqual([1, 2]);
    expect([...told(2)]).toEqual([3]);
    expect([...told(3)]).toEqual([]);
  });
});

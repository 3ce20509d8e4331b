import { describe, expect, it } from '@jest/globals';
import { web } from '../../../../bench/identification/estates/families/web.js';
import { addLooseResources } from '../../../../bench/identification/estates/loose-resources.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { anEstateDraft, aSolutionDraft } from '../../../support/a-solution-draft.js';

describe('addLooseResources', () => {
  it('adds 5 to 15 % of resources that are in no solution and that nothing names', () => {
    const within = anEstateDraft();
    for (let i = 0; i < 4; i += 1) web(aSolutionDraft(1, {}, within));
    const { estate } = within;
    const before = estate.resources.length;

    addLooseResources(estate, new Random(1));

    const loose = estate.resources.slice(before);
    expect(loose.length / before).toBeGreaterThan(0.04);
    expect(loose.length / before).toBeLessThan(0.16);
    const named = new Set(estate.resources.flatMap(({ links }) => links.map(({ toArn }) => toArn)));
    expect(loose.some((one) => named.has(one.arn) || estate.solutions.some(({ members }) => members.has(one)))).toBe(false);
  });
});

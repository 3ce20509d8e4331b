import { describe, expect, it } from '@jest/globals';
import { serverless } from '../../../../../bench/identification/estates/families/serverless.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('serverless', () => {
  it('makes an API, functions and tables', () => {
    const solution = aSolutionDraft();

    serverless(solution);

    const types = typesOf(solution.members);

    expect(Object.keys(types).some((type) => type.startsWith('dynamodb-table'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      serverless(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

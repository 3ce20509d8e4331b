import { describe, expect, it } from '@jest/globals';
import { saas } from '../../../../../bench/identification/estates/families/saas.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('saas', () => {
  it('makes a control plane, a shared data plane and tenants', () => {
    const solution = aSolutionDraft();

    saas(solution);

    const types = typesOf(solution.members);
    expect(types['dynamodb-table']).toBe(2);
    expect(Object.keys(types).some((type) => type.startsWith('s3-bucket'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      saas(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

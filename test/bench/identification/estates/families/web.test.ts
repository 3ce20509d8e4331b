import { describe, expect, it } from '@jest/globals';
import { web } from '../../../../../bench/identification/estates/families/web.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('web', () => {
  it('makes the balancer, its instances and the database', () => {
    const solution = aSolutionDraft();

    web(solution);

    const types = typesOf(solution.members);
    expect(types['load-balancer']).toBe(1);
    expect(types['target-group']).toBe(1);
    expect(Object.keys(types).some((type) => type.startsWith('rds'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      web(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

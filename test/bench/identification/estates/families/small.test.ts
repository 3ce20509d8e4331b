import { describe, expect, it } from '@jest/globals';
import { small } from '../../../../../bench/identification/estates/families/small.js';
import { aSolutionDraft, connectedMembers } from '../../../../support/a-solution-draft.js';

describe('small', () => {
  it('makes three to nine resources that configuration connects', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const solution = aSolutionDraft(seed);

      small(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(3);
      expect(solution.members.size).toBeLessThanOrEqual(9);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(3);
    }
  });
});

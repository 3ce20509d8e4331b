import { describe, expect, it } from '@jest/globals';
import { batch } from '../../../../../bench/identification/estates/families/batch.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('batch', () => {
  it('makes a queue of work with files in and out', () => {
    const solution = aSolutionDraft();

    batch(solution);

    const types = typesOf(solution.members);
    expect(types['s3-bucket']).toBe(2);
    expect(Object.keys(types).some((type) => type.startsWith('sqs-queue'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      batch(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

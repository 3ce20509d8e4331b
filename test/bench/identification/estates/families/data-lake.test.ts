import { describe, expect, it } from '@jest/globals';
import { dataLake } from '../../../../../bench/identification/estates/families/data-lake.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('dataLake', () => {
  it('makes a stream, a raw and a curated bucket and their steps', () => {
    const solution = aSolutionDraft();

    dataLake(solution);

    const types = typesOf(solution.members);
    expect(types['kinesis-stream']).toBe(1);
    expect(types['s3-bucket']).toBe(2);
    expect(Object.keys(types).some((type) => type.startsWith('state-machine'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      dataLake(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

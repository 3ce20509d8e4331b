import { describe, expect, it } from '@jest/globals';
import { eventPipeline } from '../../../../../bench/identification/estates/families/event-pipeline.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('eventPipeline', () => {
  it('makes a bus with rules, queues and consumers', () => {
    const solution = aSolutionDraft();

    eventPipeline(solution);

    const types = typesOf(solution.members);
    expect(types['event-bus']).toBe(1);
    expect(Object.keys(types).some((type) => type.startsWith('event-rule'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      eventPipeline(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

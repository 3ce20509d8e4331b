import { describe, expect, it } from '@jest/globals';
import { containers } from '../../../../../bench/identification/estates/families/containers.js';
import { aSolutionDraft, connectedMembers, typesOf } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('containers', () => {
  it('makes a cluster with services behind a balancer', () => {
    const solution = aSolutionDraft();

    containers(solution);

    const types = typesOf(solution.members);
    expect(types['ecs-cluster']).toBe(1);
    expect(types['load-balancer']).toBe(1);
    expect(Object.keys(types).some((type) => type.startsWith('ecs-service'))).toBe(true);
  });

  it('makes 8 to 70 members, all but a few of which configuration and policies connect where everything is named', () => {
    for (const seed of seeds) {
      const solution = aSolutionDraft(seed);

      containers(solution);

      expect(solution.members.size).toBeGreaterThanOrEqual(8);
      expect(solution.members.size).toBeLessThanOrEqual(70);
      expect(connectedMembers(solution)).toBeGreaterThanOrEqual(0.6 * solution.members.size);
    }
  });
});

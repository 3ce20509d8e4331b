import { describe, expect, it } from '@jest/globals';
import { web } from '../../../../bench/identification/estates/families/web.js';
import { useSharedServices } from '../../../../bench/identification/estates/shared-services.js';
import { anEstateDraft, aSolutionDraft, typesOf } from '../../../support/a-solution-draft.js';

describe('addSharedServices', () => {
  it('makes what every account has once, members of nothing', () => {
    const { estate, shared } = anEstateDraft();

    const types = typesOf(estate.shared);

    for (const type of ['vpc', 'nat-gateway', 'hosted-zone', 's3-bucket', 'sns-topic', 'certificate', 'kms-key', 'iam-role'])
      expect(types[type]).toBe(1);
    expect(types['ec2-instance']).toBe(2);
    expect(shared.network.subnets.length).toBeGreaterThanOrEqual(4);
  });
});

describe('useSharedServices', () => {
  it('lets solutions be polled, deployed and let in over the same hosts', () => {
    const within = anEstateDraft(5);
    const solutions = [0, 1].map(() => aSolutionDraft(5, {}, within));
    for (const solution of solutions) web(solution);

    useSharedServices(within.estate, within.shared);

    const { monitor, deployer } = within.shared;
    for (const { members } of solutions) {
      expect(within.estate.sightings.some(({ from, to }) => from === monitor && members.has(to))).toBe(true);
    }
    expect(within.estate.sightings.some(({ from, relation }) => from === deployer && relation === 'deploys')).toBe(true);
    expect(within.estate.needed.every(([, to]) => to !== monitor)).toBe(true);
  });
});

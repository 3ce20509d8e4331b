import { describe, expect, it } from '@jest/globals';
import { addFleet } from '../../../../../bench/identification/estates/parts/compute.js';
import { aSolutionDraft, typesOf } from '../../../../support/a-solution-draft.js';

describe('addFleet', () => {
  it('makes instances with disks, group, profile and role; scaled ones with a template, which made them', () => {
    const solution = aSolutionDraft();

    const { instances, scaling, role } = addFleet(solution, 'worker', 3, true);

    const types = typesOf(solution.members);
    expect(types).toMatchObject({ 'ec2-instance': 3, 'auto-scaling-group': 1, 'launch-template': 1, 'instance-profile': 1, 'iam-role': 1 });
    expect(types['ebs-volume']).toBeGreaterThanOrEqual(3);
    expect(instances.every((one) => one.isDerived === true && one.role === role && one.settings?.type === 'launch-template')).toBe(true);
    expect(scaling?.links.filter(({ relation }) => relation === 'runs')).toHaveLength(3);
  });

  it('makes single instances without a scaling group', () => {
    const solution = aSolutionDraft();

    const fleet = addFleet(solution, 'worker', 2, false);

    expect(fleet.scaling).toBeUndefined();
    expect(fleet.instances.every(({ isDerived }) => isDerived === false)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { addBalancer, addTargets, routeTo } from '../../../../../bench/identification/estates/parts/balancer.js';
import { addFleet } from '../../../../../bench/identification/estates/parts/compute.js';
import { aSolutionDraft } from '../../../../support/a-solution-draft.js';

describe('addBalancer and addTargets', () => {
  it('chain balancer, listener and targets', () => {
    const solution = aSolutionDraft();

    const front = addBalancer(solution, 'web');
    const targets = addTargets(solution, front, 'web');

    expect(front.listener.links.map(({ toArn }) => toArn)).toEqual(expect.arrayContaining([front.balancer.arn, targets.arn]));
  });
});

describe('routeTo', () => {
  it('shows in configuration, in both logs and in the rules of groups who is behind a balancer', () => {
    const solution = aSolutionDraft();
    const front = addBalancer(solution, 'web');
    const fleet = addFleet(solution, 'web', 2, true);

    const targets = routeTo(solution, front, fleet, 'web');

    expect(targets.links.filter(({ toArn }) => fleet.instances.some(({ arn }) => arn === toArn))).toHaveLength(2);
    expect(fleet.group.links.some(({ toArn }) => toArn === front.balancer.group?.arn)).toBe(true);
    const sources = solution.estate.sightings.filter(({ from }) => from === front.balancer).map(({ source }) => source);
    expect(sources.sort()).toEqual(['balancer', 'balancer', 'flow', 'flow']);
  });
});

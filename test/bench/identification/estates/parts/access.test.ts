import { describe, expect, it } from '@jest/globals';
import { addGroup, addKey, addRole, place, watch } from '../../../../../bench/identification/estates/parts/access.js';
import { aSolutionDraft } from '../../../../support/a-solution-draft.js';

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe('addRole', () => {
  it('lets some roles that people made do everything, which says nothing', () => {
    const wide = seeds.filter((seed) => addRole(aSolutionDraft(seed, { made: 'hand' }), 'worker').statements.length > 1);

    expect(wide.length).toBeGreaterThan(2);
    expect(wide.length).toBeLessThan(20);
    expect(seeds.every((seed) => addRole(aSolutionDraft(seed), 'worker').statements.length === 1)).toBe(true);
  });
});

describe('addKey', () => {
  it('gives a key of its own to some solutions', () => {
    const keys = seeds.map((seed) => addKey(aSolutionDraft(seed))?.type);

    expect(new Set(keys)).toEqual(new Set(['kms-key', undefined]));
  });
});

describe('place', () => {
  it('puts a member behind a group and into subnets of the network', () => {
    const solution = aSolutionDraft();
    const group = addGroup(solution, 'db');
    const service = solution.add('ecs-service', 'db');

    place(solution, service, group);

    expect(service.group).toBe(group);
    expect(service.links.map(({ toArn }) => toArn.split(':')[5]?.split('/')[0]).sort()).toEqual(['security-group', 'subnet', 'subnet']);
    expect(group.links[0]?.toArn).toBe(solution.network.vpc.arn);
  });
});

describe('watch', () => {
  it('adds an alarm that tells the topic of everybody, as often as it is asked to', () => {
    const solution = aSolutionDraft();
    const table = solution.add('dynamodb-table', 'orders');

    watch(solution, table, 1);
    watch(solution, table, 0);

    const alarms = [...solution.members].filter(({ type }) => type === 'alarm');
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.links.map(({ relation }) => relation)).toEqual(['watches', 'tells']);
  });
});

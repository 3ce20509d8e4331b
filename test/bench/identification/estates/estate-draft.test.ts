import { describe, expect, it } from '@jest/globals';
import { drawSwitches } from '../../../../bench/identification/estates/estate-draft.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { anEstateDraft, aSolutionDraft } from '../../../support/a-solution-draft.js';

describe('EstateDraft', () => {
  it('gives each resource an ARN of its own, also under one name', () => {
    const solution = aSolutionDraft();

    const [one, other] = [solution.add('lambda-function', 'worker'), solution.add('lambda-function', 'worker')];

    expect(one.arn).not.toBe(other.arn);
    expect(one.aliases).toContain('orders0-prod-worker');
    expect([...solution.members]).toEqual([one, other]);
  });

  it('writes a link once and keeps in the truth what is needed, shown or not', () => {
    const solution = aSolutionDraft();
    const [made, role] = [solution.add('lambda-function', 'worker'), solution.add('iam-role', 'worker')];

    solution.estate.link(made, role);
    solution.estate.link(made, role);
    solution.estate.link(role, made);

    expect(made.links).toEqual([{ toArn: role.arn, relation: 'runs with', needs: true }]);
    expect(role.links).toEqual([]);
    expect(solution.estate.needed).toContainEqual([made, role]);
  });

  it('keeps shared services out of every solution and sightings of nothing out of the logs', () => {
    const { estate } = anEstateDraft();
    const [from, to] = [...estate.shared].filter(({ type }) => type === 'ec2-instance');

    const sighting = { relation: 'calls', source: 'flow', firstDaysAgo: 30, lastDaysAgo: 0, principals: 0 } as const;
    if (from && to) for (const events of [0, 5]) estate.see({ ...sighting, from, to, events });

    expect(estate.solutions).toEqual([]);
    expect(estate.sightings).toHaveLength(1);
  });
});

describe('drawSwitches', () => {
  it('switches each log on in some accounts and off in others', () => {
    const random = new Random(1);

    const drawn = Array.from({ length: 200 }, () => drawSwitches(random));

    for (const log of ['flow', 'dataEvents', 'balancer', 's3Access', 'resolver'] as const) {
      expect(new Set(drawn.map((switches) => switches[log])).size).toBe(2);
    }
  });
});

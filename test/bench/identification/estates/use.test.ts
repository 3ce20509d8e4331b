import { describe, expect, it } from '@jest/globals';
import { use } from '../../../../bench/identification/estates/use.js';
import { aSolutionDraft } from '../../../support/a-solution-draft.js';

const never = { namesInSettings: 0, namesInPolicies: 0, namesGroups: 0 };

function functionAndTable(practice = {}) {
  const solution = aSolutionDraft(1, practice);
  const [made, role, table] = [solution.add('lambda-function', 'f'), solution.add('iam-role', 'f'), solution.add('dynamodb-table', 't')];
  made.role = role;
  return { solution, made, role, table };
}

describe('use', () => {
  it('is named in settings and policies, logged of the role, and needed', () => {
    const { solution, made, role, table } = functionAndTable();

    for (let i = 0; i < 20; i += 1) use(solution, made, table);

    expect(made.links).toEqual([{ toArn: table.arn, relation: 'names in its environment', needs: true }]);
    expect(role.statements[0]).toMatchObject({ Effect: 'Allow', Resource: table.arn });
    expect(solution.estate.sightings.every(({ from, to, source }) => from === role && to === table && source === 'cloudtrail')).toBe(true);
    expect(solution.estate.sightings.length).toBeGreaterThan(10);
    expect(solution.estate.needed).toContainEqual([made, table]);
  });

  it('shows nothing but a policy with * where the team names nothing, and is needed all the same', () => {
    const { solution, made, role, table } = functionAndTable(never);

    use(solution, made, table);

    expect(made.links).toEqual([]);
    expect(role.statements[0]).toMatchObject({ Resource: '*' });
    expect(solution.estate.needed).toContainEqual([made, table]);
  });

  it('goes by address between instances and databases, with a rule of the group and flows', () => {
    const solution = aSolutionDraft(2);
    const [from, to] = [solution.add('ec2-instance', 'web'), solution.add('rds-instance', 'db')];
    [from.group, to.group] = [solution.add('security-group', 'web'), solution.add('security-group', 'db')];

    for (let i = 0; i < 20; i += 1) use(solution, from, to, { isNeeded: false });

    expect(to.group.links).toMatchObject([{ toArn: from.group.arn }]);
    expect(new Set(solution.estate.sightings.map(({ source }) => source))).toEqual(new Set(['flow', 'resolver']));
    expect(solution.estate.needed).not.toContainEqual([from, to]);
  });

  it('opens the group to a network where the team names none', () => {
    const solution = aSolutionDraft(2, never);
    const [from, to] = [solution.add('ec2-instance', 'web'), solution.add('rds-instance', 'db')];
    [from.group, to.group] = [solution.add('security-group', 'web'), solution.add('security-group', 'db')];

    for (let i = 0; i < 2; i += 1) use(solution, from, to);

    expect([to.group.links, to.group.opensTo, from.group.opensTo]).toEqual([[], ['10.0.0.0/8'], []]);
  });

  it('of what is not configured leaves its traffic only', () => {
    const { solution, made, role, table } = functionAndTable();

    use(solution, made, table, { isUnconfigured: true });

    expect(made.links).toEqual([]);
    expect(role.statements).toEqual([]);
  });
});

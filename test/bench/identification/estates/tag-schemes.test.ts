import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { type TagScheme, tagSolutions } from '../../../../bench/identification/estates/tag-schemes.js';
import { anEstateDraft, aSolutionDraft } from '../../../support/a-solution-draft.js';

function tagged(scheme: TagScheme, solutions = 2) {
  const within = anEstateDraft();
  const drafts = Array.from({ length: solutions }, () => aSolutionDraft(1, {}, within));
  for (const solution of drafts) for (let i = 0; i < 200; i += 1) solution.add('ec2-instance', `worker-${i}`);
  tagSolutions(drafts, scheme, new Random(1));
  return drafts.map(({ members }) => [...members].map(({ tags }) => tags));
}

describe('tagSolutions', () => {
  it.each([
    ['app', 'app'],
    ['workspace', 'Workspace'],
    ['service', 'service'],
  ] as const)('%s tells solutions apart, but for the few that are wrong', (scheme, key) => {
    const [one = []] = tagged(scheme);

    const right = one.filter((tags) => tags[key]?.startsWith('orders0'));

    expect(right.length).toBeGreaterThan(180);
    expect(right.length).toBeLessThan(200);
  });

  it('eras of one organization write the same under three keys', () => {
    const [one = []] = tagged('eras');

    for (const key of ['app', 'application', 'org:application-id']) expect(one.some((tags) => tags[key] === 'orders0')).toBe(true);
  });

  it('a team spans its solutions, names say nothing, and one project pays for two solutions', () => {
    expect(tagged('team').every((all) => all.some((tags) => tags.Team === 'payments'))).toBe(true);
    expect(tagged('name-only')[0]?.every((tags) => Object.keys(tags).every((key) => key === 'Name'))).toBe(true);
    const projects = tagged('project', 3).map((all) => new Set(all.map((tags) => tags.Project)));
    expect([...(projects[0] ?? [])].some((project) => projects[1]?.has(project))).toBe(true);
  });

  it('tags fewer of what is seldom tagged, and nothing that cannot be', () => {
    const solution = aSolutionDraft();
    for (let i = 0; i < 100; i += 1)
      for (const type of ['log-group', 'event-source-mapping', 'ec2-instance'] as const) solution.add(type, `${i}`);

    tagSolutions([solution], 'app', new Random(1));

    const of = (type: string) => [...solution.members].filter((one) => one.type === type && one.tags.app !== undefined).length;
    expect(of('event-source-mapping')).toBe(0);
    expect(of('log-group')).toBeLessThan(of('ec2-instance'));
  });
});

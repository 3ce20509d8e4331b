import type { Draft } from './draft.js';
import type { SolutionDraft } from './estate-draft.js';
import type { Random } from './random.js';

/** The tags that a scheme asks for on a member of a solution. */
type Tagger = (solution: SolutionDraft, draft: Draft, random: Random) => { readonly [key: string]: string };

/** Keys that say nothing of a solution, in every organization: environment, cost centre, who made it. */
function everywhere({ team }: SolutionDraft, draft: Draft, random: Random): { readonly [key: string]: string } {
  return {
    ...(random.chance(0.7) && { Name: draft.name }),
    ...(random.chance(0.8) && { Environment: random.chance(0.9) ? 'prod' : 'shared' }),
    ...(random.chance(0.5) && { CostCenter: `cc-${team.length * 37}` }),
    ...(random.chance(0.15) && { CreatedBy: `${team}-lead@example.com` }),
  };
}

/** Tags as organizations give them. */
export const taggers = {
  /** One key for the solution, one for the team. */
  app: (solution, draft, random) => ({ ...everywhere(solution, draft, random), app: solution.name, team: solution.team }),
  /** Numbers of projects: one project may pay for two solutions (see `projectOf`). */
  project: (solution, draft, random) => ({ ...everywhere(solution, draft, random), Project: projectOf(solution) }),
  /** Names only: no key groups anything. */
  'name-only': (_solution, draft) => ({ Name: draft.name }),
  /** Each component by itself; the system above it on half of them. */
  service: (solution, draft, random) => ({
    ...everywhere(solution, draft, random),
    service: `${solution.name}-${draft.component.split('-')[0]}`,
    ...(random.chance(0.5) && { system: solution.name }),
  }),
  /** Cost allocation only: a team owns several solutions. */
  team: (solution, draft, random) => ({
    ...everywhere(solution, draft, random),
    Team: solution.team,
    Owner: `${solution.team}@example.com`,
  }),
  /** Three eras of one organization: the key was renamed twice and nobody went back. */
  eras: (solution, draft, random) => ({
    ...everywhere(solution, draft, random),
    [random.weighted({ app: 3, application: 5, 'org:application-id': 2 })]: solution.name,
  }),
  /** What a Terraform root module sets as default tags. */
  workspace: (solution, draft, random) => ({
    ...everywhere(solution, draft, random),
    ManagedBy: 'terraform',
    Workspace: `${solution.name}-prod`,
  }),
} as const satisfies { readonly [scheme: string]: Tagger };

export type TagScheme = keyof typeof taggers;

/** One in six projects pays for two solutions: the second is told by its place in the list. */
function projectOf(solution: SolutionDraft): string {
  const { solutions } = solution.estate;
  const at = solutions.indexOf(solution);
  const paysForTwo = at > 0 && at % 6 === 1;
  return `PRJ-${1_000 + 7 * (paysForTwo ? at - 1 : at)}`;
}

/** Types that organizations forget to tag, or that are made without tags by a console or service: a third as often tagged as others. */
const seldomTagged = new Set([
  'network-interface',
  'ebs-snapshot',
  'log-group',
  'alarm',
  'launch-template',
  'rds-subnet-group',
  'key-pair',
]);

/** Types that cannot carry tags, or whose tags inventories do not read. */
const untaggable = new Set(['event-source-mapping', 'efs-mount-target']);

function tagShare(draft: Draft, solution: SolutionDraft): number {
  if (untaggable.has(draft.type)) return 0;
  // A scaling group passes its tags on where somebody asked for it.
  const passedOn = draft.isDerived === true ? 0.75 : 1;
  return solution.practice.tags * passedOn * (seldomTagged.has(draft.type) ? 0.6 : 1);
}

/**
 * Tags every member as its solution's practice does. 1.5 % carry the tags of another solution: copied templates and launched-from-like
 * wizards; the audits that organizations publish put wrong values between 1 and 3 %.
 */
export function tagSolutions(solutions: readonly SolutionDraft[], scheme: TagScheme, random: Random): void {
  for (const solution of solutions) {
    for (const draft of solution.own) {
      if (!random.chance(tagShare(draft, solution))) continue;
      const meant = random.chance(0.015) ? random.pick(solutions) : solution;
      draft.tags = { ...draft.tags, ...taggers[scheme](meant, draft, random) };
    }
  }
}

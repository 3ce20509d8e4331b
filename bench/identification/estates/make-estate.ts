import type { DaysOfSource } from '../../../domain/association/coverage/source-days.js';
import { mergeEvidence } from '../../../domain/association/evidence/merge-evidence.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { staticEvidence } from '../../../domain/association/sources/static-evidence.js';
import { addCrosstalk, addOverlap } from './crosstalk.js';
import { declareSolutions } from './declarations.js';
import { degrade } from './degrade.js';
import { type Draft, type Practice, practices } from './draft.js';
import type { Estate, EstateOptions, SourceChoice } from './estate.js';
import { drawSwitches, EstateDraft, type Network, SolutionDraft } from './estate-draft.js';
import { families } from './families/families.js';
import { small } from './families/small.js';
import { loggedEvidence } from './logged-evidence.js';
import { addLooseResources } from './loose-resources.js';
import { namers } from './naming-schemes.js';
import { noises } from './noises.js';
import { addNetwork } from './parts/network.js';
import { Random } from './random.js';
import { addSharedServices, useSharedServices } from './shared-services.js';
import { tagSolutions } from './tag-schemes.js';

/** 2026-11-01 in epoch seconds: now, for every estate. */
const asOf = 1_793_491_200;
const readAt = '2026-10-31T12:00:00.000Z';
const secondsPerDay = 86_400;
const loggedDays = 30;

/** Most resources of solutions in one account; drawing stops there. */
const membersMax = 520;

const words = [
  'orders',
  'billing',
  'search',
  'catalog',
  'fleet',
  'claims',
  'ledger',
  'media',
  'portal',
  'risk',
  'notify',
  'booking',
  'stock',
];

/** Six of ten solutions are infrastructure code; a third of those, stacks. */
function drawPractice(random: Random): Practice {
  const made = random.weighted({ stack: 35, code: 30, hand: 35 });
  const practice = practices[made];
  // Teams differ: some tag everything, some nothing.
  return { made, ...practice, tags: random.chance(0.08) ? 0 : Math.min(1, practice.tags + random.normal(0, 0.08)) };
}

/** Three in ten solutions have a network of their own; the others share one. */
function addOwnNetwork(solution: SolutionDraft): void {
  const { random, estate } = solution;
  if (random.chance(0.3)) solution.network = addNetwork(estate, (type, component) => solution.add(type, component), 2, random.chance(0.5));
}

const withoutNetwork: ReadonlySet<string> = new Set(['serverless', 'event-pipeline', 'data-lake', 'hub-and-spoke']);

function addSolutions(estate: EstateDraft, { family }: EstateOptions, network: Network): void {
  const { random, solutions } = estate;
  const teams = ['payments', 'growth', 'core', 'data'].slice(0, random.whole(2, 4));
  // Most accounts hold a handful of solutions, some a dozen.
  const count = Math.min(15, 3 + Math.floor(-4 * Math.log(1 - random.next())));
  const names = random.shuffled(words);
  for (let i = 0; i < count && estate.resources.length < membersMax; i += 1) {
    const name = `${names[i % names.length]}${i < names.length ? '' : i}`;
    const solution = new SolutionDraft(estate, name, random.pick(teams), drawPractice(random), network);
    solutions.push(solution);
    // One solution in four is small, but no account has only small ones.
    if (i > 0 && random.chance(0.25)) {
      small(solution);
      continue;
    }
    if (!withoutNetwork.has(family)) addOwnNetwork(solution);
    families[family](solution);
  }
}

function knownResource(draft: Draft, estate: EstateDraft, sources: SourceChoice): KnownResource {
  const { arn, type, name, aliases, links, leases, statements, opensTo, declaredBy, tags } = draft;
  const shows = (source: SourceChoice) => sources === 'all' || sources === source;
  const policies = shows('policy') && statements.length > 0 ? [{ Version: '2012-10-17', Statement: statements }] : [];
  return {
    ...{ arn, type, ...estate.place, name, aliases, leases, readAt, policies },
    tags: shows('tags') ? tags : {},
    links: shows('configuration') ? links : [],
    ...(type === 'security-group' && shows('configuration') && { opensTo }),
    declaredBy: sources === 'all' ? declaredBy : [],
  };
}

function drawEstate(options: EstateOptions): EstateDraft {
  const random = new Random(options.seed);
  const place = { awsAccountId: String(random.whole(100_000_000_000, 999_999_999_999)), region: 'eu-west-1' };
  const estate = new EstateDraft(random, place, drawSwitches(random), namers[options.naming]);
  const shared = addSharedServices(estate);
  addSolutions(estate, options, shared.network);
  addOverlap(estate, random);
  addCrosstalk(estate, random, 0.5);
  useSharedServices(estate, shared);
  noises[options.noise](estate, random);
  tagSolutions(estate.solutions, options.tagScheme, random);
  declareSolutions(estate, random);
  addLooseResources(estate, random);
  if (options.isDegraded === true) degrade(estate, random);
  return estate;
}

/** How many solutions touch each of the platform's resources, in configuration, policies or logs, from either side. */
function solutionsTouching(estate: EstateDraft): (draft: Draft) => number {
  const touching = new Map<string, Set<number>>();
  const touch = (arn: string, solution: number) => touching.set(arn, (touching.get(arn) ?? new Set()).add(solution));
  estate.solutions.forEach(({ members }, solution) => {
    const arns = new Set([...members].map(({ arn }) => arn));
    for (const draft of members) for (const { toArn } of draft.links) touch(toArn, solution);
    for (const one of estate.shared) {
      const allowed = one.statements.flatMap(({ Resource }) => (typeof Resource === 'string' ? Resource.replace(/\/\*$/, '') : []));
      if ([...one.links.map(({ toArn }) => toArn), ...allowed].some((arn) => arns.has(arn))) touch(one.arn, solution);
    }
    for (const { from, to } of estate.sightings) {
      if (members.has(from)) touch(to.arn, solution);
      if (members.has(to)) touch(from.arn, solution);
    }
  });
  return ({ arn }) => touching.get(arn)?.size ?? 0;
}

/** The days up to now on which an account has flow logs; where records were lost, the logs say so. */
function flowDays({ place: { awsAccountId } }: EstateDraft, { isDegraded = false }: EstateOptions): DaysOfSource {
  const today = Math.floor(asOf / secondsPerDay);
  const days = Array.from({ length: loggedDays }, (_, at) => today - loggedDays + 1 + at);
  return { source: 'flow', awsAccountId, days, lost: isDegraded };
}

/** Makes one AWS account with its truth: deterministic in the options, and blind to how the product weighs. */
export function makeEstate(options: EstateOptions): Estate {
  const estate = drawEstate(options);
  const sources = options.sources ?? 'all';
  const resources = estate.resources.map((draft) => knownResource(draft, estate, sources)).sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const isLogged = sources === 'all' || sources === 'logs';
  const sightings = isLogged ? estate.sightings : [];
  const logged = loggedEvidence(resources, sightings, asOf);
  const touching = solutionsTouching(estate);
  const platform = (isTouched: (by: number) => boolean) =>
    [...estate.shared].filter((one) => isTouched(touching(one))).map(({ arn }) => arn);
  return {
    options,
    resources,
    evidence: mergeEvidence([staticEvidence(resources), logged]),
    logged,
    solutions: estate.solutions.map(({ members }) => [...members].map(({ arn }) => arn)),
    shared: platform((by) => by > 1),
    platform: platform((by) => by === 0),
    unclear: platform((by) => by === 1),
    needed: estate.needed.map(([from, to]) => [from.arn, to.arn] as const),
    logDays: isLogged && estate.switches.flow ? [flowDays(estate, options)] : [],
    asOf,
  };
}

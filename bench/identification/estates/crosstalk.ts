import type { Draft } from './draft.js';
import type { EstateDraft, SolutionDraft } from './estate-draft.js';
import type { Random } from './random.js';
import { use } from './use.js';

const actors = /^(lambda-function|ecs-service|ec2-instance)$/;
const entries = /^(load-balancer|http-api|sqs-queue|sns-topic|event-bus|lambda-function|s3-bucket|kinesis-stream)$/;
const sharedData = /^(dynamodb-table|s3-bucket|sns-topic|rds-instance|rds-cluster|sqs-queue)$/;

function someOf(solution: SolutionDraft, types: RegExp): readonly Draft[] {
  return [...solution.members].filter(({ type }) => types.test(type));
}

/** Two different solutions of the estate. */
export function twoSolutions(estate: EstateDraft, random: Random): readonly [SolutionDraft, SolutionDraft] {
  const [one, other] = random.shuffled(estate.solutions);
  if (!one || !other) throw new Error('An estate has at least two solutions.');
  return [one, other];
}

/**
 * Solutions call one another by their interfaces: on average half as many calls as there are solutions, one in three among solutions of one
 * team, and each as a use within a solution is: named in settings, allowed by policy, seen in logs, and needed.
 */
export function addCrosstalk(estate: EstateDraft, random: Random, perSolution: number): void {
  for (let i = Math.round(perSolution * estate.solutions.length); i > 0; i -= 1) {
    const [one, other] = twoSolutions(estate, random);
    const [from, to] = [someOf(one, actors), someOf(other, entries)];
    if (from.length > 0 && to.length > 0) use(one, random.pick(from), random.pick(to), { rate: 0.3 });
  }
}

/** In one account of four some data belongs to two solutions: both use it from several places, and both would stop without it. */
export function addOverlap(estate: EstateDraft, random: Random): void {
  if (!random.chance(0.25)) return;
  const [one, other] = twoSolutions(estate, random);
  const [data, users] = [someOf(one, sharedData), someOf(other, actors)];
  if (data.length === 0 || users.length === 0) return;
  const both = random.pick(data);
  other.members.add(both);
  other.borrowed.add(both);
  for (const from of random.shuffled(users).slice(0, Math.max(2, users.length / 2))) use(other, from, both);
}

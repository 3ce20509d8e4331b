import { arnRank } from '../index/arn-rank.js';
import type { BondGraph } from '../index/bond-graph.js';
import type { Clusters } from '../index/clusters.js';
import { formGroups } from '../index/form-groups.js';
import { crowdMin, type JoinScore, joinScore } from '../index/join-score.js';
import { useKind } from '../index/pair-bonds.js';
import type { FittingCase } from './fit-score.js';
import { logisticRegression, type PatternRow } from './logistic-regression.js';
import { scorePairs } from './score-pairs.js';
import type { JoinWeights, Weights } from './weights.js';

/** What a join weighs, in the order of its facts. */
export const joinNames = [
  'letsIn',
  'names',
  'policy',
  'namesStore',
  'needed',
  'unlinked',
  'size',
  'crowd',
  'agree',
  'hint',
  'differ',
] as const satisfies readonly (keyof JoinWeights)[];

/** What each weight counts times, for the join of two clusters between which there are such kinds of use; what speaks against is negative. */
export function joinFacts(clusters: Clusters, a: number, b: number, kinds: number): readonly number[] {
  const has = (kind: number): number => Number((kinds & kind) !== 0);
  const smaller = Math.min(clusters.size[a] as number, clusters.size[b] as number);
  const isNeeded = clusters.startsItself[a] === 0 || clusters.startsItself[b] === 0;
  const isNamed = has(useKind.names | useKind.policy | useKind.namesStore) === 1;
  return [
    has(useKind.letsIn),
    has(useKind.names),
    has(useKind.policy),
    has(useKind.namesStore),
    Number(isNamed && isNeeded),
    kinds === useKind.tagged ? -1 : 0,
    -Math.log2(Math.max(1, smaller)),
    -Math.log2(Math.max(1, smaller / crowdMin)),
    clusters.tagScore(a, b, { agree: 1, hint: 0, differ: 0 }),
    clusters.tagScore(a, b, { agree: 0, hint: 1, differ: 0 }),
    clusters.tagScore(a, b, { agree: 0, hint: 0, differ: 1 }),
  ];
}

/** One join that was thought of, and whether it would have been right. */
interface Thought {
  readonly facts: readonly number[];
  /** Whether one of the two is of a solution: what the platform is made of may be together or not. */
  readonly isJudged: boolean;
  readonly isRight: boolean;
}

/** The solution that most of the nodes are of; undefined where most are of none. */
function mainSolution(nodes: readonly number[], of: FittingCase['of']): number | undefined {
  const counts = new Map<number | undefined, number>();
  for (const node of nodes)
    for (const solution of of[node]?.length ? (of[node] ?? []) : [undefined]) counts.set(solution, (counts.get(solution) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}

/** Every join that forming the groups of one estate compares, each once. */
function thoughtsOf({ facts, estate: { resources }, of }: FittingCase, weights: Weights): readonly Thought[] {
  const thoughts = new Map<string, Thought>();
  let step = 0;
  const listening = (clusters: Clusters, grouping: Weights['grouping']): JoinScore => {
    step += 1;
    const score = joinScore(clusters, grouping);
    const place = step;
    return (a: number, b: number, graph: BondGraph, at: number) => {
      const kinds = graph.kinds[at] as number;
      const [left, right] = [clusters.nodesOf(a), clusters.nodesOf(b)];
      const key = [place, ...[left, right].map((nodes) => `${nodes[0]}:${nodes.length}`).sort()].join(' ');
      if (kinds !== 0 && !thoughts.has(key)) {
        const [one, other] = [mainSolution(left, of), mainSolution(right, of)];
        thoughts.set(key, {
          facts: joinFacts(clusters, a, b, kinds),
          isJudged: one !== undefined || other !== undefined,
          isRight: one === other,
        });
      }
      return score(a, b, graph, at);
    };
  };
  const noDecisions = { verdicts: new Map<number, 0 | 1>(), together: [], apart: [] };
  formGroups(scorePairs(facts, weights), resources, arnRank(resources), weights, noDecisions, listening);
  return [...thoughts.values()].filter(({ isJudged }) => isJudged);
}

/** Facts in so many steps of one make alike joins one row. */
const stepsPerFact = 4;

function rowsOf(thoughts: readonly Thought[]): readonly PatternRow[] {
  const rows = new Map<string, { columns: number[]; values: number[]; positive: number; negative: number }>();
  for (const { facts, isRight } of thoughts) {
    const rounded = facts.map((fact) => Math.round(fact * stepsPerFact) / stepsPerFact);
    const key = rounded.join();
    const columns = rounded.flatMap((value, column) => (value === 0 ? [] : [column]));
    const row = rows.get(key) ?? { columns, values: columns.map((column) => rounded[column] as number), positive: 0, negative: 0 };
    rows.set(key, row);
    if (isRight) row.positive++;
    else row.negative++;
  }
  return [...rows.values()];
}

/** Which joins are compared depends on the weights: so many times they are fitted to what the last ones led to. */
const passes = 2;

/** Fits what uses and tags say of joining two groups, on the joins that come up while groups form; drawn to what was assumed where those are few. */
export function fitJoins(cases: readonly FittingCase[], assumed: Weights): Weights {
  let weights = assumed;
  for (let pass = 0; pass < passes; pass += 1) {
    const rows = rowsOf(cases.flatMap((one) => thoughtsOf(one, weights)));
    const fitted = logisticRegression(rows, {
      columns: joinNames.length,
      signs: joinNames.map(() => 1),
      ridge: 20,
      sweeps: 100,
      assumed: joinNames.map((name) => assumed.grouping.join[name]),
      isThroughOrigin: true,
    });
    const join = Object.fromEntries(joinNames.map((name, at) => [name, Math.round(1000 * (fitted.weights[at] as number)) / 1000]));
    weights = { ...weights, grouping: { ...weights.grouping, join: join as unknown as JoinWeights } };
  }
  return weights;
}

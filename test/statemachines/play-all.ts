import type { Machine, MachineName } from '../../lib/machine/machine.js';
import { visitedPoints } from '../support/machine-coverage.js';
import type { Run } from '../support/scenario-runs.js';
import { memberAccounts, type ScenarioStage } from '../support/scenario-stage.js';
import { storyOf } from '../support/scenario-story.js';
import { playScenario } from './play-scenario.js';
import type { Played } from './played.js';
import type { Scenario } from './scenario.js';

/** What came of one row: how it was played, or why it could not be; and the calls of its steps. */
export type Outcome = { readonly story: string } & ({ readonly played: Played } | { readonly error: unknown });

/** What came of all rows, by name, and what they visited of each machine. */
export interface AllPlayed {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly visited: { readonly [name in MachineName]: ReadonlySet<string> };
}

/** Plays every row, as many at a time as there are member accounts: they are independent transfers. */
export async function playAll(
  stage: ScenarioStage,
  scenarios: readonly Scenario[],
  machines: { readonly [name in MachineName]: Machine },
): Promise<AllPlayed> {
  const outcomes = new Map<string, Outcome>();
  const visited = { 'transfer-ownership': new Set<string>(), 'undo-transfer': new Set<string>() };
  const waiting = scenarios.map((scenario, index) => ({ scenario, number: index + 1 }));
  const playOneByOne = async (awsAccountId: string) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { outcome, runs } = await outcomeOf(stage, awsAccountId, next.scenario, next.number);
      outcomes.set(next.scenario.name, outcome);
      for (const run of runs)
        for (const point of visitedPoints(machines[run.machine], traceOf(stage, run))) visited[run.machine].add(point);
    }
  };
  await Promise.all(memberAccounts.map(playOneByOne));
  return { outcomes, visited };
}

async function outcomeOf(
  stage: ScenarioStage,
  awsAccountId: string,
  scenario: Scenario,
  number: number,
): Promise<{ readonly outcome: Outcome; readonly runs: readonly Run[] }> {
  try {
    const { played, runs } = await playScenario({ stage, awsAccountId, number }, scenario);
    return { outcome: { played, story: storyOf(stage.server, runs) }, runs };
  } catch (error) {
    return { outcome: { error, story: '' }, runs: [] };
  }
}

function traceOf({ server }: ScenarioStage, { transferId, epoch, attempt, events }: Run) {
  const calls = server.callsOf(transferId).filter((call) => call.epoch === epoch && call.attempt === attempt);
  return { events, functionsCalled: new Set<string>(calls.map(({ step }) => step)) };
}

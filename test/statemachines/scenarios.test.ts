import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trialBalance } from '../../domain/ledger/trial-balance.js';
import type { MachineName } from '../../lib/machine/machine.js';
import { coveragePoints, visitedPoints } from '../support/machine-coverage.js';
import { outboxOf } from '../support/outbox-of.js';
import { type ScenarioStage, setScenarioStage } from '../support/scenario-stage.js';
import { playScenario } from './play-scenario.js';
import { mustBe } from './played.js';
import { afterCommit } from './scenarios/after-commit.js';
import { beforeCommit } from './scenarios/before-commit.js';
import { deliveriesOf } from './scenarios/deliveries.js';
import { hangingCommit } from './scenarios/hanging-commit.js';
import { othersInterfere } from './scenarios/others-interfere.js';
import { shippedMachine } from './scenarios/tries.js';
import { undoRungs } from './scenarios/undo-rungs.js';

const scenarios = [...deliveriesOf, ...beforeCommit, ...afterCommit, ...hangingCommit, ...othersInterfere, ...undoRungs];
const machines = { 'transfer-ownership': shippedMachine('transfer-ownership'), 'undo-transfer': shippedMachine('undo-transfer') };
const visited = { 'transfer-ownership': new Set<string>(), 'undo-transfer': new Set<string>() };
let stage: ScenarioStage;

beforeAll(async () => {
  stage = await setScenarioStage();
}, 120_000);

afterAll(async () => {
  await stage?.stop();
}, 30_000);

it.concurrent.each(scenarios.map((scenario, index) => [scenario.name, scenario, index + 1] as const))(
  '%s',
  async (_name, scenario, number) => {
    const { played, runs } = await playScenario(stage, scenario, number);

    for (const run of runs) {
      const calls = stage.server.callsOf(run.transferId).filter(({ epoch, attempt }) => epoch === run.epoch && attempt === run.attempt);
      const trace = { events: run.events, functionsCalled: new Set<string>(calls.map(({ step }) => step)) };
      for (const point of visitedPoints(machines[run.machine], trace)) visited[run.machine].add(point);
    }
    expect(played).toEqual(mustBe(scenario));
  },
  120_000,
);

describe('all scenarios together', () => {
  it.each(Object.keys(machines) as MachineName[])('visited every state, way and Catch of %s', (name) => {
    expect(coveragePoints(machines[name]).filter((point) => !visited[name].has(point))).toEqual([]);
  });

  it('left a ledger that sums to zero', async () => {
    const { sumsToZero, accounts } = await trialBalance(stage.ports.tables);

    expect(accounts.length).toBeGreaterThan(scenarios.length);
    expect(sumsToZero).toBe(true);
  });

  it('told every event of the outbox on the bus, and no secret value in any', async () => {
    const outbox = await outboxOf(stage);

    const told = (await stage.bus.eventsOnce(outbox.length)).join();

    expect(outbox.length).toBeGreaterThan(2 * scenarios.length);
    expect(outbox.filter(({ metadata }) => !told.includes(metadata.eventId))).toEqual([]);
    expect(stage.canaries.size).toBeGreaterThan(scenarios.length);
    expect([...stage.canaries].filter((value) => told.includes(value))).toEqual([]);
  });
});

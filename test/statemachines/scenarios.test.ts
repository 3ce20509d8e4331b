import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trialBalance } from '../../domain/ledger/trial-balance.js';
import type { MachineName } from '../../lib/machine/machine.js';
import { coveragePoints } from '../support/machine-coverage.js';
import { outboxOf } from '../support/outbox-of.js';
import { type ScenarioStage, setScenarioStage } from '../support/scenario-stage.js';
import { undocumented } from '../support/undocumented.js';
import { type AllPlayed, playAll } from './play-all.js';
import { mustBe } from './played.js';
import { afterCommit } from './scenarios/after-commit.js';
import { beforeCommit } from './scenarios/before-commit.js';
import { cancelledByAParty } from './scenarios/cancelled-by-a-party.js';
import { deliveriesOf } from './scenarios/deliveries.js';
import { hangingCommit } from './scenarios/hanging-commit.js';
import { othersInterfere } from './scenarios/others-interfere.js';
import { shippedMachine } from './scenarios/tries.js';
import { undoRungs } from './scenarios/undo-rungs.js';

/** With SCENARIOS='some words' only the rows whose names hold them are played; then the last block has too little to look at. */
const wanted = process.env.SCENARIOS ?? '';
const table = [...deliveriesOf, ...beforeCommit, ...afterCommit, ...hangingCommit, ...othersInterfere, ...cancelledByAParty, ...undoRungs];
const scenarios = table.filter(({ name }) => name.includes(wanted));
const machines = { 'transfer-ownership': shippedMachine('transfer-ownership'), 'undo-transfer': shippedMachine('undo-transfer') };
let stage: ScenarioStage;
let all: AllPlayed;

// All at once and here: between its tests jest lets no module be loaded, and the steps load theirs when they need them.
beforeAll(async () => {
  stage = await setScenarioStage();
  all = await playAll(stage, scenarios, machines);
}, 600_000);

afterAll(async () => {
  await stage?.stop();
}, 30_000);

describe('each scenario', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
    const outcome = all.outcomes.get(name);

    if (outcome === undefined || 'error' in outcome) throw outcome?.error;
    // Without the calls of the steps a difference says little.
    if (!isDeepStrictEqual(outcome.played, mustBe(scenario))) console.log(outcome.story);
    expect(outcome.played).toEqual(mustBe(scenario));
  });
});

describe('all scenarios together', () => {
  it.each(Object.keys(machines) as MachineName[])('visited every state, way and Catch of %s', (name) => {
    expect(coveragePoints(machines[name]).filter((point) => !all.visited[name].has(point))).toEqual([]);
  });

  it('left a ledger that sums to zero', async () => {
    const { sumsToZero, accounts } = await trialBalance(stage.ports.tables);

    expect(accounts.length).toBeGreaterThan(scenarios.length);
    expect(sumsToZero).toBe(true);
  });

  it('told every event of the outbox on the bus, each as the catalogue says, and no secret value in any', async () => {
    const outbox = await outboxOf(stage);

    const told = (await stage.bus.eventsOnce(outbox.length)).join();

    expect(outbox.length).toBeGreaterThan(2 * scenarios.length);
    expect(outbox.flatMap(undocumented)).toEqual([]);
    expect(outbox.filter(({ metadata }) => !told.includes(metadata.eventId))).toEqual([]);
    expect(stage.canaries.size).toBeGreaterThan(scenarios.length);
    expect([...stage.canaries].filter((value) => told.includes(value))).toEqual([]);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { placePurchase } from '../../domain/listing/place-purchase.js';
import { resourceKey } from '../../domain/resource/owned-resource-store.js';
import { resumeTransfer } from '../../domain/transfer/resume-transfer.js';
import type { Transfer } from '../../domain/transfer/transfer.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { FaultPlan } from '../support/scenario-fault.js';
import { readWorld } from '../support/scenario-reading.js';
import { type Run, runsOf } from '../support/scenario-runs.js';
import { idsOfSale, prepareSale, type ScenarioSale } from '../support/scenario-sale.js';
import type { ScenarioStage } from '../support/scenario-stage.js';
import { storyOf } from '../support/scenario-story.js';
import { bookedFacts, endOf, type Played, unexpectedLines } from './played.js';
import type { Scenario, Scene } from './scenario.js';

const endSeconds = 60;
const pollMs = 150;
const operator = { subject: 'operator', role: 'operator', scopes: [], correlationId: 'cor_scenario' } as const;
const restful: readonly Transfer['status'][] = ['completed', 'undone', 'needs-operator'];

/** Where a scenario is played, and its number, which makes its names its own. */
export interface Place {
  readonly stage: ScenarioStage;
  readonly awsAccountId: string;
  readonly number: number;
}

/** Plays one scenario on the deployed product, from the purchase to its end, and reads everything back. */
export async function playScenario(
  { stage, awsAccountId, number }: Place,
  scenario: Scenario,
): Promise<{ readonly played: Played; readonly runs: readonly Run[] }> {
  const sale = await prepareSale(stage, awsAccountId, number);
  const result = await play(scenario, { stage, sale });
  // Identification looks at everything the seller owns: what is over would slow every later scenario down.
  await stage.ports.tables.transact(sale.resourceIds.map((id) => ({ act: 'delete', key: resourceKey(id) })));
  return result;
}

async function play(scenario: Scenario, scene: Scene): Promise<{ readonly played: Played; readonly runs: readonly Run[] }> {
  const { stage, sale } = scene;
  const before = await readWorld(stage, sale);
  const plan = new FaultPlan(scenario.faults ?? [], scenario.meanwhile?.(scene) ?? []);
  stage.server.plan(sale.transferId, plan);
  const transferId = await (scenario.buy ?? buyOnce)(scene);
  if (scenario.whileHung) await plan.untilHung().then(() => scenario.whileHung?.(scene));
  const first = await untilRestful(stage, transferId);
  const firstRuns = await runsOf(stage, transferId);
  const last = scenario.resumed ? await resume(stage, transferId) : first;
  const late = scenario.late && (await arriveLate(scene, scenario.late));
  const runs = scenario.resumed ? await runsOf(stage, transferId) : firstRuns;
  const after = await readWorld(stage, sale);
  const played: Played = {
    ends: endOf(first),
    ...(scenario.resumed && { resumed: endOf(last) }),
    runs: [count(firstRuns, 'transfer-ownership'), count(firstRuns, 'undo-transfer')],
    unexpected: unexpectedLines(scenario, scene, last, { before, after }),
    ...(await bookedFacts(scene, last)),
    leaks: await leaksOf(scene, runs, transferId),
    missed: plan.missed(),
    ...(late && { late }),
  };
  return { played, runs };
}

/** The purchase as the HTTP door makes it, under the id for which the faults are planned. */
async function buyOnce({ stage: { ports }, sale }: Scene): Promise<string> {
  const { listingId, purchaser, transferId } = sale;
  const order = {
    purchaser: purchaser.customerId,
    listingId,
    listingRevision: 1,
    idempotencyKey: transferId,
    correlationId: ports.ids.next('cor'),
  };
  return (await placePurchase({ ...ports, ...idsOfSale(ports, sale) }, order)).transferId;
}

async function untilRestful({ ports, server }: ScenarioStage, transferId: string): Promise<Transfer> {
  for (const endBy = Date.now() + endSeconds * 1_000; ; await sleep(pollMs)) {
    const transfer = await readTransfer(ports.tables, transferId);
    if (restful.includes(transfer.status)) return transfer;
    if (Date.now() < endBy) continue;
    throw new Error(`${transferId} is ${transfer.status} after ${endSeconds} s:\n${storyOf(server, [{ transferId }])}`);
  }
}

async function resume(stage: ScenarioStage, transferId: string): Promise<Transfer> {
  await resumeTransfer(stage.ports, operator, transferId);
  return untilRestful(stage, transferId);
}

/** The first call of the step once more, as a message that was long on its way; answers the code it was refused with. */
async function arriveLate({ stage: { server }, sale }: Scene, step: NonNullable<Scenario['late']>): Promise<string> {
  const deadline = new Date(Date.now() + 60_000);
  const { answer } = await server.run(step, { transferId: sale.transferId, epoch: 1, attempt: 1 }, deadline);
  return /PermanentError.*"(\w+):/.exec(answer)?.[1] ?? answer;
}

function count(runs: readonly Run[], machine: Run['machine']): number {
  return runs.filter((run) => run.machine === machine).length;
}

/** Looks for the secret's values, old and present, in state, histories, answers and errors. */
async function leaksOf({ stage, sale }: Scene, runs: readonly Run[], transferId: string): Promise<readonly string[]> {
  const { items } = await stage.ports.tables.query({ table: 'transfers', partition: transferId, limit: 1_000 });
  const places = { 'transfers table': items, histories: runs, 'answers of steps': stage.server.callsOf(transferId) };
  const values = [sale.secretValue, await presentValue(sale)];
  for (const value of values) stage.canaries.add(value);
  return Object.entries(places).flatMap(([place, content]) => {
    const text = JSON.stringify(content, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    return values.filter((value) => text.includes(value)).map((value) => `${value} in ${place}`);
  });
}

async function presentValue({ outside, seeded }: ScenarioSale): Promise<string> {
  const { SecretString = '' } = await outside.secretsManager.send(new GetSecretValueCommand({ SecretId: seeded.secretArn }));
  return (JSON.parse(SecretString) as { readonly password: string }).password;
}

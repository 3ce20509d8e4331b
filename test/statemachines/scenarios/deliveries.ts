import { setTimeout as sleep } from 'node:timers/promises';
import { PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { readPurchase, readPurchaseClaim } from '../../../domain/listing/purchase-store.js';
import type { Scenario, Scene } from '../scenario.js';

const deliveries = 10;
const claimSeconds = 20;

async function deliverOften({ stage }: Scene, entry: PutEventsRequestEntry): Promise<void> {
  const EventBusName = stage.cloud.output('EventBusName');
  await stage.events.send(new PutEventsCommand({ Entries: Array.from({ length: deliveries }, () => ({ ...entry, EventBusName })) }));
}

/** The same order ten times over the bus, from the producer that may speak for purchasers; the product chooses the transfer's id. */
async function askOften(scene: Scene): Promise<string> {
  const { purchaser, listingId, transferId: idempotencyKey } = scene.sale;
  const metadata = {
    eventId: `order-${idempotencyKey}`,
    schemaVersion: 1,
    occurredAt: new Date().toISOString(),
    correlationId: 'cor_scenario',
    idempotencyKey,
    customerIds: [purchaser.customerId],
  };
  const data = { listingId, listingRevision: 1, purchaser: purchaser.customerId };
  await deliverOften(scene, {
    Source: 'conveyance.marketplace',
    DetailType: 'Purchase Requested',
    Detail: JSON.stringify({ metadata, data }),
  });
  const { tables } = scene.stage.ports;
  for (const endBy = Date.now() + claimSeconds * 1_000; Date.now() < endBy; await sleep(50)) {
    const claim = await readPurchaseClaim(tables, purchaser.customerId, idempotencyKey);
    if (claim) return (await readPurchase(tables, claim.purchaseId)).transferId;
  }
  throw new Error(`No purchase ${claimSeconds} s after it was asked for.`);
}

function startOften(scene: Scene): Promise<void> {
  const data = { transferId: scene.sale.transferId };
  return deliverOften(scene, { Source: 'conveyance', DetailType: 'Purchase Accepted', Detail: JSON.stringify({ data }) });
}

/** The way without faults, and events that come more than once. */
export const deliveriesOf: readonly Scenario[] = [
  { name: 'nothing goes wrong', ends: { status: 'completed' }, runs: [1, 0] },
  { name: 'the purchase is asked for ten times over the bus', buy: askOften, ends: { status: 'completed' }, runs: [1, 0] },
  {
    name: 'the accepted purchase is told ten times more while its transfer runs',
    meanwhile: (scene) => [{ before: 'HoldFunds', times: 1, act: () => startOften(scene) }],
    ends: { status: 'completed' },
    runs: [1, 0],
  },
];

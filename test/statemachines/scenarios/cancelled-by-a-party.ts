import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect } from '@jest/globals';
import { ConflictError } from '../../../domain/errors.js';
import { outboxPrefix } from '../../../domain/events/outbox.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import type { Tables, Write } from '../../../domain/ports/tables.js';
import { cancelTransfer } from '../../../domain/transfer/cancel-transfer.js';
import { idsOfSale } from '../../support/scenario-sale.js';
import type { Scenario, Scene } from '../scenario.js';
import { stepsDuring } from './tries.js';

const cancelled = { status: 'undone', failure: { step: 'cancel', code: 'Cancelled' } } as const;

async function cancel({ stage, sale }: Scene, side: 'seller' | 'purchaser'): Promise<void> {
  const customerId = side === 'seller' ? stage.sellerId : sale.purchaser.customerId;
  const speaker = { subject: side, role: 'member', customerId, scopes: [], correlationId: 'cor_scenario' } as const;
  await cancelTransfer(stage.ports, speaker, { transferId: sale.transferId, reason: 'changed our mind' });
}

/** Bought without a word on the bus and cancelled; only then the product is told to start it. */
async function cancelThenStart(scene: Scene): Promise<string> {
  const { stage, sale } = scene;
  const { listingId, purchaser, transferId } = sale;
  const order = {
    purchaser: purchaser.customerId,
    listingId,
    listingRevision: 1,
    idempotencyKey: transferId,
    correlationId: 'cor_scenario',
  };
  const ports = { ...stage.ports, ...idsOfSale(stage.ports, sale), tables: withoutEvents(stage.ports.tables) };
  await placePurchase(ports, order);
  await cancel(scene, 'purchaser');
  const metadata = { eventId: `evt_${transferId}`, schemaVersion: 1, correlationId: 'cor_scenario', customerIds: [purchaser.customerId] };
  const Detail = JSON.stringify({ metadata, data: { transferId } });
  const EventBusName = stage.cloud.output('EventBusName');
  await stage.events.send(
    new PutEventsCommand({ Entries: [{ Source: 'conveyance', DetailType: 'Purchase Accepted', Detail, EventBusName }] }),
  );
  return transferId;
}

function withoutEvents(tables: Tables): Tables {
  const isEvent = (write: Write) => write.act === 'put' && write.item.pk.startsWith(outboxPrefix);
  return {
    get: (key) => tables.get(key),
    getMany: (keys) => tables.getMany(keys),
    query: (query) => tables.query(query),
    transact: (writes) => tables.transact(writes.filter((write) => !isEvent(write))),
  };
}

/** Ends the execution whose step hangs: the router is told, and leaves a transfer alone that another execution has taken over. */
async function stopExecution({ stage, sale }: Scene): Promise<void> {
  const machineArn = stage.cloud.output('TransferMachineArn');
  const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${sale.transferId}`;
  await stage.machines.send(new StopExecutionCommand({ executionArn }));
}

async function cancelTooLate(scene: Scene): Promise<void> {
  await expect(cancel(scene, 'seller')).rejects.toThrow(ConflictError);
  await stopExecution(scene);
}

/** A party cancels: before every step up to the commit, while one is at work, and too late. */
export const cancelledByAParty: readonly Scenario[] = [
  {
    name: 'the purchaser cancels before the transfer starts, and the start comes late',
    buy: cancelThenStart,
    ends: cancelled,
    runs: [0, 1],
  },
  ...stepsDuring('preparing').map(
    (step): Scenario => ({
      name: `the seller cancels just before ${step}`,
      meanwhile: (scene) => [{ before: step, times: 1, act: () => cancel(scene, 'seller') }],
      ends: cancelled,
      runs: [1, 1],
      late: step,
    }),
  ),
  {
    name: 'the purchaser cancels while staging is at work, which has landed',
    faults: [{ step: 'StageAccess', kind: 'hang-after', times: 1 }],
    whileHung: async (scene) => {
      await cancel(scene, 'purchaser');
      await stopExecution(scene);
    },
    ends: cancelled,
    runs: [1, 1],
    late: 'StageAccess',
  },
  {
    name: 'both parties cancel at one moment',
    meanwhile: (scene) => [
      {
        before: 'HoldFunds',
        times: 1,
        act: async () => {
          const both = await Promise.allSettled([cancel(scene, 'seller'), cancel(scene, 'purchaser')]);
          expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        },
      },
    ],
    ends: cancelled,
    runs: [1, 1],
  },
  {
    name: 'the seller cancels when the commit has landed: refused, and the transfer completes',
    faults: [{ step: 'CommitTransfer', kind: 'hang-after', times: 1 }],
    whileHung: cancelTooLate,
    ends: { status: 'completed' },
    runs: [2, 0],
  },
];

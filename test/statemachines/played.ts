import { readHold } from '../../domain/ledger/hold.js';
import { readPurchase } from '../../domain/listing/purchase-store.js';
import { readAllRecords } from '../../domain/transfer/access-record-store.js';
import { listTransfers } from '../../domain/transfer/list-transfers.js';
import type { Transfer } from '../../domain/transfer/transfer.js';
import { type ChangedLine, changedLines, type Reading } from '../../scripts/demo/read-cloud.js';
import { auditVerdict } from '../support/scenario-audit.js';
import { worldAfterSale } from '../support/scenario-reading.js';
import type { End, Reason, Scenario, Scene } from './scenario.js';

/** Everything a scenario is judged by. */
export interface Played {
  readonly ends: End;
  readonly resumed?: End;
  readonly runs: readonly [forward: number, undo: number];
  /** Lines in which the world is not what it must be. */
  readonly unexpected: readonly ChangedLine[];
  readonly hold: string | undefined;
  readonly purchase: string;
  /** Transfers of this purchaser: one, however often it was asked for. */
  readonly transfers: number;
  /** Ways in which the former owner still gets in, after a transfer that completed. */
  readonly open: number;
  /** `Transfer Needs Operator` is in the outbox. */
  readonly alarmed: boolean;
  /** What the audit record, checked against the event that ended the transfer, was found to be. */
  readonly audit: string;
  /** Where a secret value turned up. */
  readonly leaks: readonly string[];
  /** Faults that were planned and did not happen. */
  readonly missed: readonly string[];
  /** Answer to the call that came too late. */
  readonly late?: string;
}

/** What a scenario must be judged as: its own row, and what holds in all of them. */
export function mustBe({ ends, resumed, runs, late }: Scenario): Played {
  const isCompleted = (resumed ?? ends).status === 'completed';
  return {
    ends,
    ...(resumed && { resumed }),
    runs,
    unexpected: [],
    hold: isCompleted ? 'captured' : 'voided',
    purchase: isCompleted ? 'sold' : 'undone',
    transfers: 1,
    open: 0,
    alarmed: ends.status === 'needs-operator',
    audit: 'holds',
    leaks: [],
    missed: [],
    ...(late && { late: 'StaleExecution' }),
  };
}

/** How a transfer stands, without what differs from run to run. */
export function endOf({ status, needsOperatorFrom, failure, operatorFailure }: Transfer): End {
  return {
    status,
    ...(needsOperatorFrom && status === 'needs-operator' && { needsOperatorFrom }),
    ...(failure && { failure: reasonOf(failure) }),
    ...(operatorFailure && { operatorFailure: reasonOf(operatorFailure) }),
  };
}

function reasonOf({ step, code }: Reason): Reason {
  return { step, code };
}

/** Lines of the world that are neither as before nor, once committed, the purchaser's. */
export function unexpectedLines(
  scenario: Scenario,
  scene: Scene,
  transfer: Transfer,
  worlds: { readonly before: Reading; readonly after: Reading },
): readonly ChangedLine[] {
  const { before, after } = worlds;
  const expected = transfer.status === 'completed' ? worldAfterSale(before, scene.stage, scene.sale, transfer) : before;
  return changedLines(scenario.others?.(expected, scene) ?? expected, after);
}

/** What the books say of a transfer. */
export async function bookedFacts(
  { stage: { ports } }: Scene,
  transfer: Transfer,
): Promise<Pick<Played, 'hold' | 'purchase' | 'transfers' | 'open' | 'alarmed' | 'audit'>> {
  const { tables } = ports;
  const records = await readAllRecords(tables, transfer.transferId);
  const residual = records.flatMap((record) => record.residual ?? []);
  const alarms = await Promise.all([1, 2, 3].map((epoch) => tables.get(alarmKey(transfer.transferId, epoch))));
  return {
    hold: (await readHold(tables, transfer.transferId))?.status,
    purchase: (await readPurchase(tables, transfer.purchaseId)).status,
    transfers: (await listTransfers(ports, transfer.toCustomer, { limit: 100 })).items.length,
    open: residual.filter((access) => access.state === 'open').length,
    alarmed: alarms.some((item) => item !== undefined),
    audit: await auditVerdict(tables, transfer),
  };
}

function alarmKey(transferId: string, epoch: number) {
  const eventId = `evt_${transferId.replace(/^trf_/, '')}-transfer-needs-operator-${epoch}`;
  return { table: 'transfers', pk: `outbox#${eventId}`, sk: 'event' } as const;
}

import type { Speaker } from '../customer/customer.js';
import { NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { type Effect, readEffects } from './effect-log.js';
import { type NamedTransfer, namedTransfer } from './named-transfer.js';
import type { Transfer } from './transfer.js';
import { readTransfer } from './transfer-store.js';

/** One step of a transfer as its parties see it: over all batches of one epoch. */
export interface StepProgress {
  readonly step: string;
  readonly epoch: number;
  readonly state: Effect['state'];
  readonly batchesDone: number;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

/** A transfer with its steps so far. */
export interface TransferView {
  readonly transfer: NamedTransfer;
  readonly steps: readonly StepProgress[];
}

/** A transfer and its steps for one of its parties or an operator; throws NotFoundError for anybody else. */
export async function describeTransfer(ports: Pick<Ports, 'tables'>, speaker: Speaker, transferId: string): Promise<TransferView> {
  const transfer = await readTransfer(ports.tables, transferId);
  requireParty(transfer, speaker);
  const steps = stepProgress(await readEffects(ports.tables, transferId));
  return { transfer: await namedTransfer(ports.tables, transfer), steps };
}

/** Throws NotFoundError unless the speaker is a party of the transfer or an operator. */
export function requireParty(transfer: Transfer, speaker: Speaker): void {
  const parties = [transfer.fromCustomer, transfer.toCustomer];
  const isParty = speaker.customerId !== undefined && parties.includes(speaker.customerId);
  if (!isParty && speaker.role !== 'operator') throw new NotFoundError('transfer', transfer.transferId);
}

/** Effects brought together by epoch and step, in the order in which the steps began. */
export function stepProgress(effects: readonly Effect[]): readonly StepProgress[] {
  const groups = new Map<string, Effect[]>();
  for (const effect of [...effects].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))) {
    const name = `${effect.epoch}#${effect.step}`;
    groups.set(name, [...(groups.get(name) ?? []), effect]);
  }
  return [...groups.values()].flatMap((group) => progressOf(group) ?? []);
}

function progressOf(group: readonly Effect[]): StepProgress | undefined {
  const [first] = group;
  if (!first) return undefined;
  const failed = group.find((effect) => effect.state === 'failed');
  const state = failed ? 'failed' : group.every((effect) => effect.state === 'done') ? 'done' : 'intended';
  const finished = group
    .map((effect) => effect.finishedAt ?? '')
    .sort()
    .at(-1);
  return {
    step: first.step,
    epoch: first.epoch,
    state,
    batchesDone: group.filter((effect) => effect.state === 'done').length,
    startedAt: first.startedAt,
    ...(finished && state !== 'intended' ? { finishedAt: finished } : {}),
    ...(failed ? { errorCode: failed.errorCode ?? 'Unknown', errorMessage: failed.errorMessage ?? '' } : {}),
  };
}

import { ConditionFailedError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import { itemsOf } from '../ports/items-of.js';
import type { Item, ItemKey, Tables, Write } from '../ports/tables.js';
import { type NewAuditEntry, transactAudited } from './audit-chain.js';
import { StaleExecutionError } from './errors.js';
import type { TransferStatus } from './transfer.js';
import { transferKey } from './transfer-store.js';

/** One run of one step (of one batch): intent before the act, outcome after it. */
export interface Effect {
  readonly transferId: string;
  readonly step: string;
  readonly epoch: number;
  readonly attempt: number;
  /** 0 for steps that are not per batch. */
  readonly batch: number;
  readonly state: 'intended' | 'done' | 'failed';
  /** No call of this run is sent from here on. */
  readonly leaseUntil: Instant;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
  /** How many times it was begun in this attempt. */
  readonly runs: number;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  /** True when the recorded error cannot pass by itself. */
  readonly permanent?: boolean;
}

/** Names one effect: what the intent is recorded under. */
export type EffectName = Pick<Effect, 'transferId' | 'step' | 'epoch' | 'batch'>;

/** Steps that close a chapter of the audit record with a line of their own: `committed`, `completed`, `undone`. */
const stepsWithOwnLine: readonly string[] = ['CommitTransfer', 'AnnounceTransfer', 'FinishUndo'];

const prefix = 'effect#';
const errorMessageCharactersMax = 4_000;

function effectKey(name: EffectName): ItemKey {
  const sk = `${prefix}${String(name.epoch).padStart(4, '0')}#${name.step}#${String(name.batch).padStart(4, '0')}`;
  return { table: 'transfers', pk: name.transferId, sk };
}

function effectOfItem(item: Item): Effect {
  const { pk: _pk, sk: _sk, ...rest } = item;
  return rest as unknown as Effect;
}

/** The effect as logged, or undefined when it was never intended. */
export async function readEffect(tables: Tables, name: EffectName): Promise<Effect | undefined> {
  const item = await tables.get(effectKey(name));
  return item && effectOfItem(item);
}

/** What is to be done, by when, and which run of it in its attempt this is; the first, unless told. */
export type Intent = EffectName & {
  readonly attempt: number;
  readonly leaseUntil: Instant;
  readonly now: Instant;
  readonly runs?: number;
};

/**
 * Records the intent, on the condition that the transfer is in one of `during` and the run is of its current epoch and attempt.
 * Throws StaleExecutionError; then nothing may be done.
 */
export async function intendEffect(tables: Tables, name: Intent, during: readonly TransferStatus[]): Promise<void> {
  const { now, runs = 1, ...kept } = name;
  try {
    await tables.transact([
      {
        act: 'check',
        key: transferKey(name.transferId),
        when: [
          { attribute: 'status', is: 'one-of', values: during },
          { attribute: 'epoch', is: 'equal', value: name.epoch },
          { attribute: 'attempt', is: 'equal', value: name.attempt },
        ],
      },
      {
        act: 'update',
        key: effectKey(name),
        set: { ...kept, runs, state: 'intended', startedAt: now },
        remove: ['finishedAt', 'errorCode', 'errorMessage', 'permanent'],
      },
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new StaleExecutionError(`${name.step} of ${name.transferId} (epoch ${name.epoch}, attempt ${name.attempt}) is not current.`, {
      cause: error,
    });
  }
}

/** The run whose outcome is told; the attempt is for the audit record only. */
type Outcome = EffectName & { readonly attempt?: number };

/** Records that the effect is complete, here and in the audit record, in one transaction. */
export async function finishEffect(tables: Tables, run: Outcome, now: Instant): Promise<void> {
  const write: Write = { act: 'update', key: effectKey(run), set: { state: 'done', finishedAt: now } };
  if (stepsWithOwnLine.includes(run.step)) await tables.transact([write]);
  else await transactAudited(tables, outcomeEntry(run, now, 'step-finished'), [write]);
}

/**
 * Records why the effect failed; messages are cut at 4,000 characters and carry no secret. A failure for good is in the audit record too,
 * by its code alone; one that may pass is tried again and leaves no line.
 */
export async function failEffect(
  tables: Tables,
  run: Outcome,
  failure: { readonly code: string; readonly message: string; readonly permanent: boolean; readonly now: Instant },
): Promise<void> {
  const set = {
    state: 'failed',
    finishedAt: failure.now,
    errorCode: failure.code,
    errorMessage: failure.message.slice(0, errorMessageCharactersMax),
    permanent: failure.permanent,
  };
  const write: Write = { act: 'update', key: effectKey(run), set };
  if (!failure.permanent) await tables.transact([write]);
  else await transactAudited(tables, outcomeEntry(run, failure.now, 'step-failed', { code: failure.code }), [write]);
}

function outcomeEntry(
  { transferId, step, epoch, attempt = 1, batch }: Outcome,
  at: Instant,
  what: string,
  detail: NewAuditEntry['detail'] = {},
): NewAuditEntry {
  return { transferId, at, who: 'service', what, detail: { step, batch, epoch, attempt, ...detail } };
}

/** All effects of a transfer, oldest epoch first; at most 20 pages of 1,000. */
export async function readEffects(tables: Tables, transferId: string): Promise<readonly Effect[]> {
  const effects: Effect[] = [];
  const query = { table: 'transfers', partition: transferId, sortPrefix: prefix, limit: 1000 } as const;
  for await (const item of itemsOf(tables, query, 20)) effects.push(effectOfItem(item));
  return effects;
}

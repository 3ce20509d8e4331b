import type { ResidualAccess } from '../access/findings.js';
import { ConditionFailedError, ContentionError } from '../errors.js';
import { itemsOf } from '../ports/items-of.js';
import type { AccessRecord, Receipt } from '../ports/resource-control.js';
import type { Condition, Tables } from '../ports/tables.js';
import { cloudResourceId, configurationHash, type Found } from '../resource/cloud-resource.js';
import type { StepWork } from './step-work.js';

/** The record of one cloud resource in one transfer, with what was found at its end. */
export interface KeptRecord extends AccessRecord {
  readonly resourceId: string;
  /** configurationHash of `found`. */
  readonly hash: string;
  /** As read after the switch or after the undo; absent until then, or when the resource is gone. */
  readonly after?: Pick<Found, 'configuration'>;
  /** Of a switch only. */
  readonly residual?: readonly ResidualAccess[];
}

/** What was read at the end of a transfer of a recorded resource. */
export interface Outcome {
  readonly record: KeptRecord;
  readonly after: Found;
  readonly residual?: readonly ResidualAccess[];
}

/** The transfer and the batch of it that records are of. */
type Place = Pick<StepWork, 'transfer' | 'batch'>;

/** What an item says of one resource; what can be worked out from the rest is left out. */
interface Part extends Pick<KeptRecord, 'receipt' | 'after' | 'residual'> {
  readonly arn: string;
  readonly found?: Found;
  /** True when it was read at the end and is configured as in `found`. */
  readonly unchanged?: boolean;
}

const prefix = 'record#';
const absent: readonly Condition[] = [{ attribute: 'pk', is: 'absent' }];

/** Characters of JSON in one item: in UTF-8 at most three bytes each, so an item stays below its 400 KB. */
const charactersPerItemMax = 120_000;

/** Pages of 100 items of one transfer: each batch has a few items, and one for each receipt. */
const pagesMax = 200;

/** The record of a cloud resource as it was found. */
export function recordOf(found: Found): KeptRecord {
  const { ref } = found;
  return { resourceId: cloudResourceId(ref.arn), ref, found, hash: configurationHash(found) };
}

/**
 * Keeps new records of a batch, many to an item, each item named after its first record; none is ever replaced.
 * Throws ContentionError when another run of the batch keeps records at the same moment.
 */
export async function keepRecords(tables: Tables, place: Place, records: readonly KeptRecord[]): Promise<void> {
  const parts = records.map(({ ref, found }) => ({ arn: ref.arn, found }));
  for (const some of inItems(parts)) await keep(tables, place, `found#${cloudResourceId(some[0].arn)}`, some, absent).catch(whenKept);
}

/** Keeps what `stage` did to one resource, beside its record. */
export async function keepReceipt(tables: Tables, place: Place, { resourceId, ref }: KeptRecord, receipt: Receipt): Promise<void> {
  await keep(tables, place, `receipt#${resourceId}`, [{ arn: ref.arn, receipt }]);
}

/** Keeps what was read at the end of a batch, beside its records, in place of what an earlier run read. */
export async function keepOutcomes(tables: Tables, place: Place, outcomes: readonly Outcome[]): Promise<void> {
  for (const [index, some] of inItems(outcomes.map(partOf)).entries()) {
    await keep(tables, place, `outcome#${String(index).padStart(4, '0')}`, some);
  }
}

function partOf({ record, after, residual }: Outcome): Part {
  const { configuration } = after;
  const read = configurationHash(after) === record.hash ? { unchanged: true } : { after: { configuration } };
  return { arn: record.ref.arn, ...read, ...(residual && { residual }) };
}

/** The records of a batch, by resource id. */
export async function readRecords(tables: Tables, { transfer, batch }: Place): Promise<ReadonlyMap<string, KeptRecord>> {
  const records = await recordsUnder(tables, transfer.transferId, batchPrefix(batch));
  return new Map(records.map((record) => [record.resourceId, record]));
}

/** All records of a transfer, batch by batch. */
export async function readAllRecords(tables: Tables, transferId: string): Promise<readonly KeptRecord[]> {
  return recordsUnder(tables, transferId, prefix);
}

function batchPrefix(batch: number): string {
  return `${prefix}${String(batch).padStart(4, '0')}#`;
}

/** Kept as one JSON text, so that policies keep their exact form. */
async function keep(tables: Tables, place: Place, name: string, parts: readonly Part[], when?: readonly Condition[]): Promise<void> {
  const { transfer, batch } = place;
  const item = { pk: transfer.transferId, sk: `${batchPrefix(batch)}${name}`, records: JSON.stringify(parts) };
  await tables.transact([{ act: 'put', table: 'transfers', item, ...(when && { when }) }]);
}

function whenKept(error: unknown): never {
  if (!(error instanceof ConditionFailedError)) throw error;
  throw new ContentionError('Another run of this batch keeps its records at the same moment.', { cause: error });
}

/** Puts together what the items say of each resource; of two outcomes the one in the first item is the newer. */
async function recordsUnder(tables: Tables, transferId: string, sortPrefix: string): Promise<readonly KeptRecord[]> {
  const known = new Map<string, Part>();
  const query = { table: 'transfers', partition: transferId, sortPrefix, limit: 100 } as const;
  for await (const item of itemsOf(tables, query, pagesMax)) {
    for (const part of JSON.parse(String(item.records)) as readonly Part[]) {
      const earlier = known.get(part.arn);
      const isOlder = earlier !== undefined && isOutcome(earlier) && isOutcome(part);
      if (!isOlder) known.set(part.arn, { ...earlier, ...part });
    }
  }
  return [...known.values()].flatMap(keptOf);
}

function isOutcome({ unchanged, after }: Part): boolean {
  return unchanged === true || after !== undefined;
}

function keptOf({ found, receipt, after, residual, unchanged }: Part): readonly KeptRecord[] {
  if (!found) return [];
  const read = unchanged === true ? { configuration: found.configuration } : after;
  return [{ ...recordOf(found), ...(receipt && { receipt }), ...(read && { after: read }), ...(residual && { residual }) }];
}

/** Splits a list into what fits into one item each; one that does not fit by itself gets an item of its own. */
function inItems<T>(all: readonly T[]): [T, ...T[]][] {
  const items: [T, ...T[]][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const length = JSON.stringify(one).length;
    characters += length;
    if (characters <= charactersPerItemMax) items.at(-1)?.push(one);
    else {
      items.push([one]);
      characters = length;
    }
  }
  return items;
}

import { createHash } from 'node:crypto';
import { ConditionFailedError, ContentionError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import type { Item, ItemKey, Tables, Write } from '../ports/tables.js';
import { canonicalJson, type JsonObject } from '../resource/cloud-resource.js';

/** One line of a transfer's audit record before it has its place: who did what, when; never a secret. */
export interface NewAuditEntry {
  readonly transferId: string;
  readonly at: Instant;
  /** `service`, or a person or service of a party as `auditName` names it: both parties read the same bytes. */
  readonly who: string;
  /** Past tense, e.g. `committed`. */
  readonly what: string;
  readonly before?: JsonObject;
  readonly after?: JsonObject;
  readonly detail: JsonObject;
}

/** A line in its place: `hash` is the SHA-256 (hex) of the canonical JSON of all other fields, `previousHash` that of the line before. */
export interface AuditEntry extends NewAuditEntry {
  /** From 1. */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** `previousHash` of the first line. */
export const firstPreviousHash = '0'.repeat(64);

/** Begins the sort key of every line. */
export const auditPrefix = 'audit#';

/** Places at the end of one chain that a writer may lose to others before it gives up; five batches at once rarely cost it five. */
const triesMax = 24;

/** The line that follows `previous`. */
export function chainEntry(previous: Pick<AuditEntry, 'sequence' | 'hash'> | undefined, entry: NewAuditEntry): AuditEntry {
  const placed = { ...entry, sequence: (previous?.sequence ?? 0) + 1, previousHash: previous?.hash ?? firstPreviousHash };
  return { ...placed, hash: hashOfEntry(placed) };
}

/** Hash of everything in a line but the hash itself. */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}

/**
 * Writes a transaction together with its audit line at the end of the transfer's chain. When another line took the place it is tried
 * again behind that one. Throws ConditionFailedError when a condition of the caller's own is false (then nothing was written), ContentionError.
 */
export async function transactAudited(tables: Tables, entry: NewAuditEntry, writes: readonly Write[]): Promise<AuditEntry> {
  return transactWithLine(tables, entry, () => writes);
}

/** The same for writes that quote their own line: the event that ends a transfer carries the line's hash. At most 99 writes. */
export async function transactWithLine(
  tables: Tables,
  entry: NewAuditEntry,
  writesOf: (line: AuditEntry) => readonly Write[],
): Promise<AuditEntry> {
  const unanswered: AuditEntry[] = [];
  for (let tries = 0; tries < triesMax; tries += 1) {
    const line = chainEntry(await lastEntry(tables, entry.transferId), entry);
    const writes = writesOf(line);
    try {
      await tables.transact([...writes, auditWrite(line)]);
      return line;
    } catch (error) {
      // A lost answer: the transaction may be there, and must not be written a second time.
      if (error instanceof ContentionError) unanswered.push(line);
      const landed = await firstKept(tables, unanswered);
      if (landed) return landed;
      if (!(error instanceof ContentionError || isPlaceTaken(error, writes.length))) throw error;
    }
  }
  throw new ContentionError(`Too many writers at the end of the audit record of ${entry.transferId}.`);
}

/** The write of the first line, for the transaction that makes the transfer itself: nobody else can be at its chain yet. */
export function firstLineWrite(entry: NewAuditEntry): Write {
  return auditWrite(chainEntry(undefined, entry));
}

/** The line kept in an item. */
export function auditEntryOf(item: Item): AuditEntry {
  const { pk, sk: _sk, ...kept } = item;
  return { transferId: pk, ...kept } as unknown as AuditEntry;
}

/** True when nothing but the audit line, which stands behind the caller's writes, was refused. */
function isPlaceTaken(error: unknown, callersWrites: number): boolean {
  return error instanceof ConditionFailedError && error.failed.every((index) => index >= callersWrites);
}

function auditKey({ transferId, sequence }: Pick<AuditEntry, 'transferId' | 'sequence'>): ItemKey {
  return { table: 'transfers', pk: transferId, sk: `${auditPrefix}${String(sequence).padStart(8, '0')}` };
}

function auditWrite(line: AuditEntry): Write {
  const { table, pk, sk } = auditKey(line);
  const { transferId: _transferId, ...kept } = line;
  return { act: 'put', table, item: { pk, sk, ...kept } as unknown as Item, when: [{ attribute: 'pk', is: 'absent' }] };
}

async function firstKept(tables: Tables, lines: readonly AuditEntry[]): Promise<AuditEntry | undefined> {
  for (const line of lines) {
    const item = await tables.get(auditKey(line));
    if (item?.hash === line.hash) return line;
  }
  return undefined;
}

async function lastEntry(tables: Tables, transferId: string): Promise<AuditEntry | undefined> {
  const query = { table: 'transfers', partition: transferId, sortPrefix: auditPrefix, descending: true, limit: 1 } as const;
  const [item] = (await tables.query(query)).items;
  return item && auditEntryOf(item);
}

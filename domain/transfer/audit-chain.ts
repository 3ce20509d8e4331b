import { createHash } from 'node:crypto';
import { ConditionFailedError, ContentionError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import type { Item, Tables, Write } from '../ports/tables.js';
import { canonicalJson, type JsonObject } from '../resource/cloud-resource.js';

/** One line of a transfer's audit record before it has its place: who did what, when; never a secret. */
export interface NewAuditEntry {
  readonly transferId: string;
  readonly at: Instant;
  /** `service`, a person's or a service's subject. */
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

/** Writers that may meet at the end of one chain before the last of them gives up. */
const triesMax = 12;

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
  for (let tries = 0; tries < triesMax; tries += 1) {
    const line = chainEntry(await lastEntry(tables, entry.transferId), entry);
    try {
      await tables.transact([...writes, auditWrite(line)]);
      return line;
    } catch (error) {
      // The index after the caller's writes is the audit line's: only that one may be tried again.
      if (!(error instanceof ConditionFailedError) || error.failed.some((index) => index < writes.length)) throw error;
    }
  }
  throw new ContentionError(`Too many writers at the end of the audit record of ${entry.transferId}.`);
}

function auditWrite({ transferId, ...kept }: AuditEntry): Write {
  const sk = `audit#${String(kept.sequence).padStart(8, '0')}`;
  const item = { pk: transferId, sk, ...kept } as unknown as Item;
  return { act: 'put', table: 'transfers', item, when: [{ attribute: 'pk', is: 'absent' }] };
}

async function lastEntry(tables: Tables, transferId: string): Promise<AuditEntry | undefined> {
  const { items } = await tables.query({ table: 'transfers', partition: transferId, sortPrefix: 'audit#', descending: true, limit: 1 });
  const [item] = items;
  if (item === undefined) return undefined;
  const { pk, sk: _sk, ...kept } = item;
  return { transferId: pk, ...kept } as unknown as AuditEntry;
}

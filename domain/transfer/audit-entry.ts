import type { Instant } from '../ports/clock.js';
import type { Write } from '../ports/tables.js';

/** One line of a transfer's audit record: who did what, when; never a secret. */
export interface AuditEntry {
  readonly transferId: string;
  readonly at: Instant;
  /** `service` or the id of a person. */
  readonly who: string;
  readonly what: string;
  readonly detail: { readonly [key: string]: string };
}

/** Appends one entry; the same entry twice is one. */
export function auditWrite(entry: AuditEntry): Write {
  const { transferId, ...kept } = entry;
  return { act: 'put', table: 'transfers', item: { pk: transferId, sk: `audit#${entry.at}#${entry.what}`, ...kept } };
}

import type { JsonObject } from '../resource/cloud-resource.js';
import { type AuditEntry, firstPreviousHash, hashOfEntry } from './audit-chain.js';

/** What an event or the other party says the record holds: a line's hash and, where known, its place. Later lines may follow it. */
export interface ExpectedLine {
  readonly hash: string;
  readonly sequence?: number;
}

/** Why a record does not hold. */
export type AuditFault = 'malformed' | 'other-transfer' | 'out-of-order' | 'missing' | 'altered' | 'truncated' | 'too-long';

/** The verdict on a record: `line` counts from 1 and is the first that does not hold. */
export type AuditVerdict =
  | { readonly holds: true; readonly entries: number; readonly head: Required<ExpectedLine> }
  | { readonly holds: false; readonly line: number; readonly why: AuditFault; readonly message: string };

/** More lines than any transfer writes: 100 batches through every step, with all their tries. */
export const auditLinesMax = 100_000;

/** Levels of objects in a line: a deeper one is none of ours and could exhaust the stack. */
const auditDepthMax = 12;

const texts = ['transferId', 'at', 'who', 'what', 'previousHash', 'hash'] as const;

/**
 * Recomputes an audit record, offline: `document` is parsed JSON of any origin, `{transferId, entries: [...]}`, first line first.
 * A record cut off or rewritten to its end holds in itself; `expected`, from an event or the other party, finds that too.
 */
export function verifyAudit(document: unknown, expected?: ExpectedLine): AuditVerdict {
  if (!isObject(document) || typeof document.transferId !== 'string' || !Array.isArray(document.entries)) {
    return fault(1, 'malformed', 'The document is not {"transferId": "…", "entries": […]}.');
  }
  const lines: readonly unknown[] = document.entries;
  if (lines.length === 0) return fault(1, 'missing', 'There are no lines; every transfer has a first one.');
  if (lines.length > auditLinesMax) return fault(auditLinesMax + 1, 'too-long', `No transfer has more than ${auditLinesMax} lines.`);
  const sequences = new Set(lines.map((line) => (isObject(line) ? line.sequence : undefined)));
  let previous: AuditEntry | undefined;
  for (const [index, line] of lines.entries()) {
    const wrong = faultOf(line, { number: index + 1, transferId: document.transferId, previous, sequences });
    if (wrong) return wrong;
    previous = line as AuditEntry;
  }
  return headFault(lines as readonly AuditEntry[], expected) ?? held(lines as readonly AuditEntry[]);
}

interface Place {
  readonly number: number;
  readonly transferId: string;
  readonly previous: AuditEntry | undefined;
  /** Every sequence in the document. */
  readonly sequences: ReadonlySet<unknown>;
}

function faultOf(line: unknown, { number, transferId, previous, sequences }: Place): AuditVerdict | undefined {
  if (!isEntry(line)) return fault(number, 'malformed', `Line ${number} is no line of an audit record.`);
  if (line.transferId !== transferId) return fault(number, 'other-transfer', `Line ${number} is of another transfer.`);
  if (line.sequence !== number) {
    const why = sequences.has(number) || line.sequence < number ? 'out-of-order' : 'missing';
    return fault(number, why, `Line ${number} is ${why === 'missing' ? 'not there' : 'not in its place'}: found ${line.sequence}.`);
  }
  const { hash, ...rest } = line;
  if (hashOfEntry(rest) !== hash) return fault(number, 'altered', `Line ${number} was altered: its hash is not that of its content.`);
  if (line.previousHash === (previous?.hash ?? firstPreviousHash)) return undefined;
  return fault(number, 'altered', `Line ${number} does not follow line ${number - 1}: one of the two was altered.`);
}

function headFault(lines: readonly AuditEntry[], expected: ExpectedLine | undefined): AuditVerdict | undefined {
  if (
    expected === undefined ||
    lines.some(({ hash, sequence }) => hash === expected.hash && sequence === (expected.sequence ?? sequence))
  ) {
    return undefined;
  }
  const { sequence } = expected;
  if (sequence !== undefined && sequence >= 1 && sequence <= lines.length) {
    return fault(sequence, 'altered', `Line ${sequence} has another hash than the one expected: the record was rewritten.`);
  }
  return fault(lines.length + 1, 'truncated', `The line expected is not among the ${lines.length} there are.`);
}

function held(lines: readonly AuditEntry[]): AuditVerdict {
  const { hash = '', sequence = 0 } = lines.at(-1) ?? {};
  return { holds: true, entries: lines.length, head: { sequence, hash } };
}

function fault(line: number, why: AuditFault, message: string): AuditVerdict {
  return { holds: false, line, why, message };
}

/** What the hash needs to be computed safely; what a line says beyond that, the hash itself decides. */
function isEntry(value: unknown): value is AuditEntry {
  return (
    isObject(value) &&
    texts.every((name) => Object.hasOwn(value, name) && typeof value[name] === 'string') &&
    Number.isSafeInteger(value.sequence) &&
    isObject(value.detail) &&
    isWithinDepth(value, auditDepthMax)
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWithinDepth(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithinDepth(inner, levels - 1));
}

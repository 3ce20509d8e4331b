import type { EntryLine } from '../../../shared/ledger/entry-line.js';

/** The lines of holds that are neither captured nor given back, in the order of `lines`. */
export function openHolds(lines: readonly EntryLine[]): readonly EntryLine[] {
  const ended = new Set(lines.map(({ pendingId }) => pendingId));
  return lines.filter(({ kind, entryId }) => kind === 'pending' && !ended.has(entryId));
}

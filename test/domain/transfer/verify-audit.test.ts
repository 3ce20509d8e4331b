import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { JsonValue } from '../../../domain/resource/cloud-resource.js';
import { type AuditEntry, chainEntry, hashOfEntry } from '../../../domain/transfer/audit-chain.js';
import { auditLinesMax, verifyAudit } from '../../../domain/transfer/verify-audit.js';

const transferId = 'trf_1';

function aRecord(length = 6): AuditEntry[] {
  const lines: AuditEntry[] = [];
  for (let number = 1; number <= length; number += 1) {
    const entry = {
      transferId,
      at: '2026-11-23T10:00:00.000Z',
      who: 'service',
      what: 'step-finished',
      detail: { number, step: 'HoldFunds' },
    };
    lines.push(chainEntry(lines.at(-1), entry));
  }
  return lines;
}

function verdictOf(entries: readonly unknown[], expected?: Parameters<typeof verifyAudit>[1]) {
  // As it comes from a file.
  return verifyAudit(JSON.parse(JSON.stringify({ transferId, entries, note: 'more is allowed' })), expected);
}

function headOf(lines: readonly AuditEntry[]): AuditEntry {
  const head = lines.at(-1);
  if (!head) throw new Error('a line expected');
  return head;
}

/** Everything from a line on written anew, as by somebody who knows how. */
function rewritten(lines: readonly AuditEntry[], from: number): AuditEntry[] {
  const kept = lines.slice(0, from);
  for (const { sequence: _sequence, previousHash: _previousHash, hash: _hash, ...entry } of lines.slice(from)) {
    kept.push(chainEntry(kept.at(-1), { ...entry, who: 'somebody' }));
  }
  return kept;
}

describe('verifyAudit', () => {
  it('says how many lines hold, and the last of them', () => {
    const lines = aRecord();
    const { sequence, hash } = headOf(lines);

    expect(verdictOf(lines)).toEqual({ holds: true, entries: 6, head: { sequence, hash } });
    expect(verdictOf(lines, { hash })).toMatchObject({ holds: true });
  });

  it.each<[string, (lines: AuditEntry[]) => readonly unknown[], { readonly line: number; readonly why: string }]>([
    ['no line', () => [], { line: 1, why: 'missing' }],
    ['a line altered', (lines) => lines.map((line, i) => (i === 2 ? { ...line, who: 'x' } : line)), { line: 3, why: 'altered' }],
    ['a field added', (lines) => lines.map((line, i) => (i === 2 ? { ...line, note: 1 } : line)), { line: 3, why: 'altered' }],
    ['a line removed', (lines) => lines.toSpliced(2, 1), { line: 3, why: 'missing' }],
    ['the first line removed', (lines) => lines.slice(1), { line: 1, why: 'missing' }],
    [
      'two lines in each other’s place',
      (lines) => lines.with(2, lines[3] as AuditEntry).with(3, lines[2] as AuditEntry),
      { line: 3, why: 'out-of-order' },
    ],
    ['a line twice', (lines) => lines.toSpliced(3, 0, lines[2] as AuditEntry), { line: 4, why: 'out-of-order' }],
    [
      'a line of another transfer',
      (lines) => lines.with(1, chainEntry(lines[0], { ...(lines[1] as AuditEntry), transferId: 'trf_2' })),
      { line: 2, why: 'other-transfer' },
    ],
    ['a line written anew', (lines) => lines.with(2, { ...(rewritten(lines, 2)[2] as AuditEntry) }), { line: 4, why: 'altered' }],
    ['a line that is none', (lines) => lines.with(4, null as never), { line: 5, why: 'malformed' }],
    [
      'a line whose detail is a text',
      (lines) => lines.with(4, { ...(lines[4] as AuditEntry), detail: 'x' as never }),
      { line: 5, why: 'malformed' },
    ],
  ])('finds %s', (_what, change, found) => {
    expect(verdictOf(change(aRecord()))).toMatchObject({ holds: false, ...found });
  });

  it('finds any single change of any line, by property', () => {
    const change = fc.record({
      line: fc.nat({ max: 5 }),
      field: fc.constantFrom('at', 'who', 'what', 'detail', 'sequence', 'previousHash', 'hash'),
      value: fc.jsonValue(),
    });
    fc.assert(
      fc.property(change, ({ line, field, value }) => {
        const lines = aRecord();
        const altered = { ...(lines[line] as AuditEntry), [field]: value };
        fc.pre(JSON.stringify(altered) !== JSON.stringify(lines[line]));

        const verdict = verdictOf(lines.with(line, altered as AuditEntry));

        expect(verdict).toMatchObject({ holds: false, line: line + 1 });
      }),
    );
  });

  it('finds any lines left out and any other order, by property', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), (order) => {
        const lines = aRecord();
        const isPrefix = order.every((place, index) => place === index);

        const verdict = verdictOf(
          order.map((place) => lines[place]),
          { hash: headOf(lines).hash, sequence: 6 },
        );

        expect(verdict.holds).toBe(isPrefix && order.length === 6);
        if (isPrefix && order.length < 6) expect(verdict).toMatchObject({ why: 'truncated', line: order.length + 1 });
      }),
    );
  });

  it('finds a record cut off or rewritten to its end by the line expected, which later ones may follow', () => {
    const lines = aRecord();
    const [, , , { hash, sequence } = headOf(lines)] = lines;

    expect(verdictOf(lines, { hash, sequence })).toMatchObject({ holds: true, entries: 6 });
    expect(verdictOf(lines.slice(0, 3))).toMatchObject({ holds: true });
    expect(verdictOf(lines.slice(0, 3), { hash, sequence })).toMatchObject({ holds: false, line: 4, why: 'truncated' });
    expect(verdictOf(lines.slice(0, 3), { hash })).toMatchObject({ holds: false, line: 4, why: 'truncated' });
    expect(verdictOf(rewritten(lines, 2))).toMatchObject({ holds: true });
    expect(verdictOf(rewritten(lines, 2), { hash, sequence })).toMatchObject({ holds: false, line: 4, why: 'altered' });
  });

  it.each([undefined, null, 1, 'text', [], {}, { transferId }, { transferId: 1, entries: [] }, { transferId, entries: {} }])(
    'refuses %j as malformed',
    (document) => {
      expect(verifyAudit(document)).toMatchObject({ holds: false, line: 1, why: 'malformed' });
    },
  );

  it('refuses lines nested too deep, and too many of them', () => {
    const depths = Array.from({ length: 10_000 }).reduce<JsonValue>((inner) => ({ inner }), {});
    const [first] = aRecord(1);

    expect(verifyAudit({ transferId, entries: [{ ...first, detail: depths }] })).toMatchObject({ line: 1, why: 'malformed' });
    expect(verifyAudit({ transferId, entries: Array.from({ length: auditLinesMax + 1 }) })).toMatchObject({ why: 'too-long' });
  });

  it('takes keys such as __proto__ as what they are: part of the line', () => {
    const lines = aRecord(1);
    const hostile = JSON.stringify({ transferId, entries: lines }).replace('"detail":{', '"detail":{"__proto__":{"x":1},');

    expect(verifyAudit(JSON.parse(hostile))).toMatchObject({ holds: false, why: 'altered' });
  });

  it('reads the longest record there may be in a few seconds', () => {
    const lines = aRecord(auditLinesMax);

    expect(verifyAudit({ transferId, entries: lines })).toMatchObject({ holds: true, entries: auditLinesMax });
    expect(hashOfEntry(headOf(lines))).not.toBe(headOf(lines).hash);
  });
});

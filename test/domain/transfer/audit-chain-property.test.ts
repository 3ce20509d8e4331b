import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import type { Tables, Write } from '../../../domain/ports/tables.js';
import { type AuditEntry, auditEntryOf, type NewAuditEntry, transactAudited } from '../../../domain/transfer/audit-chain.js';
import { verifyAudit } from '../../../domain/transfer/verify-audit.js';

const transferId = 'trf_1';

function anEntry(what = 'started', detail: NewAuditEntry['detail'] = {}): NewAuditEntry {
  return { transferId, at: '2026-11-23T10:00:00.000Z', who: 'service', what, detail };
}

function mark(sk: string): Write {
  return { act: 'put', table: 'transfers', item: { pk: 'mark', sk }, when: [{ attribute: 'pk', is: 'absent' }] };
}

function linesOf(tables: InMemoryTables): readonly AuditEntry[] {
  const items = tables.all('transfers').filter(({ pk }) => pk === transferId);
  return items.sort((a, b) => (a.sk < b.sk ? -1 : 1)).map(auditEntryOf);
}

function marksOf(tables: InMemoryTables): readonly string[] {
  return tables.all('transfers').flatMap(({ pk, sk }) => (pk === 'mark' ? [sk] : []));
}

describe('writers in any order', () => {
  /** Every read and every transaction waits for the scheduler's word. */
  function scheduled(tables: InMemoryTables, scheduler: fc.Scheduler): Tables {
    const query = scheduler.scheduleFunction(tables.query.bind(tables));
    const transact = scheduler.scheduleFunction(tables.transact.bind(tables));
    return { get: tables.get.bind(tables), getMany: tables.getMany.bind(tables), query, transact };
  }

  it('leave one unbroken chain that holds every line once, the commit among them', async () => {
    const counts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), counts, async (scheduler, linesEach) => {
        const tables = new InMemoryTables();
        const slow = scheduled(tables, scheduler);
        const writer = async (number: number, lines: number) => {
          for (let line = 0; line < lines; line += 1) {
            const name = `${number}-${line}`;
            await transactAudited(slow, anEntry('step-finished', { name }), [mark(name)]);
          }
        };

        await scheduler.waitFor(
          Promise.all([
            transactAudited(slow, anEntry('committed'), [mark('commit')]),
            ...linesEach.map((lines, number) => writer(number, lines)),
          ]),
        );

        const lines = linesOf(tables);
        const written = 1 + linesEach.reduce((sum, count) => sum + count, 0);
        expect(verifyAudit({ transferId, entries: lines })).toMatchObject({ holds: true, entries: written });
        expect(new Set(marksOf(tables)).size).toBe(written);
        expect(new Set(lines.map(({ detail }) => detail.name)).size).toBe(written);
      }),
      { numRuns: 200 },
    );
  });
});

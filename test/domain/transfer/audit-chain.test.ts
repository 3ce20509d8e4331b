import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ConditionFailedError, ContentionError } from '../../../domain/errors.js';
import type { Write } from '../../../domain/ports/tables.js';
import {
  type AuditEntry,
  auditEntryOf,
  chainEntry,
  firstLineWrite,
  firstPreviousHash,
  type NewAuditEntry,
  transactAudited,
  transactWithLine,
} from '../../../domain/transfer/audit-chain.js';
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

/** The next transaction is written; its answer is lost. */
function loseAnswer(tables: InMemoryTables): void {
  tables.afterTransact = () => {
    tables.afterTransact = undefined;
    throw new ContentionError('answer lost');
  };
}

describe('chainEntry', () => {
  it('begins with 1 and no hash before, and goes on with the hash of the line before', () => {
    const first = chainEntry(undefined, anEntry());
    const second = chainEntry(first, anEntry('committed'));

    expect([first.sequence, first.previousHash]).toEqual([1, firstPreviousHash]);
    expect([second.sequence, second.previousHash]).toEqual([2, first.hash]);
  });
});

describe('transactAudited', () => {
  it('writes the line behind the first one and with the writes of its caller', async () => {
    const tables = new InMemoryTables();
    await tables.transact([firstLineWrite(anEntry('accepted'))]);

    const line = await transactAudited(tables, anEntry(), [mark('a')]);

    expect(linesOf(tables).map(({ sequence, what }) => [sequence, what])).toEqual([
      [1, 'accepted'],
      [2, 'started'],
    ]);
    expect(linesOf(tables)[1]).toEqual(line);
    expect(marksOf(tables)).toEqual(['a']);
  });

  it('writes nothing when a condition of the caller is false', async () => {
    const tables = new InMemoryTables();
    await transactAudited(tables, anEntry(), [mark('a')]);

    await expect(transactAudited(tables, anEntry('committed'), [mark('b'), mark('a')])).rejects.toThrow(ConditionFailedError);

    expect(linesOf(tables)).toHaveLength(1);
    expect(marksOf(tables)).toEqual(['a']);
  });

  it('does not try again when its caller is refused and its place is taken', async () => {
    const tables = new InMemoryTables();
    let tries = 0;
    tables.beforeTransact = async () => {
      tries += 1;
      if (tries === 1) await transactAudited(tables, anEntry('collected'), [mark('a')]);
    };

    await expect(transactAudited(tables, anEntry('committed'), [mark('a')])).rejects.toThrow(ConditionFailedError);

    expect(tries).toBe(2);
  });

  it('goes behind a line that took its place', async () => {
    const tables = new InMemoryTables();
    tables.beforeTransact = async () => {
      tables.beforeTransact = undefined;
      await transactAudited(tables, anEntry('collected'), []);
    };

    await transactAudited(tables, anEntry('committed'), [mark('a')]);

    expect(linesOf(tables).map(({ what }) => what)).toEqual(['collected', 'committed']);
    expect(verifyAudit({ transferId, entries: linesOf(tables) })).toMatchObject({ holds: true });
  });

  it('is written once when its answer was lost', async () => {
    const tables = new InMemoryTables();
    loseAnswer(tables);

    await transactAudited(tables, anEntry(), [mark('a')]);

    expect(linesOf(tables)).toHaveLength(1);
  });

  it('is written once when its answer was lost and another line stands behind it already', async () => {
    const tables = new InMemoryTables();
    tables.afterTransact = async () => {
      tables.afterTransact = undefined;
      await transactAudited(tables, anEntry('collected'), []);
      throw new ContentionError('answer lost');
    };

    const line = await transactAudited(tables, anEntry(), []);

    expect(line.sequence).toBe(1);
    expect(linesOf(tables).map(({ what }) => what)).toEqual(['started', 'collected']);
  });

  it('tries again when two transactions met, and gives up in the end', async () => {
    const tables = new InMemoryTables();
    let met = 0;
    tables.beforeTransact = () => {
      met += 1;
      throw new ContentionError('busy');
    };

    await expect(transactAudited(tables, anEntry(), [])).rejects.toThrow(ContentionError);

    expect(met).toBe(24);
  });

  it('hands on any other failure at once', async () => {
    const tables = new InMemoryTables();
    tables.beforeTransact = () => {
      throw new TypeError('broken');
    };

    await expect(transactAudited(tables, anEntry(), [])).rejects.toThrow(TypeError);
  });
});

describe('transactWithLine', () => {
  it('quotes the line that was written, wherever its place came to be', async () => {
    const tables = new InMemoryTables();
    tables.beforeTransact = async () => {
      tables.beforeTransact = undefined;
      await transactAudited(tables, anEntry('collected'), []);
    };

    const line = await transactWithLine(tables, anEntry('completed'), ({ hash }) => [mark(hash)]);

    expect(line.sequence).toBe(2);
    expect(marksOf(tables)).toEqual([line.hash]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../../adapters/in-memory/in-memory-objects.js';
import { readItems, takenTotals } from '../../../../domain/association/identification/taken-totals.js';
import type { TakenLog } from '../../../../domain/ports/log-intake.js';
import { writeJson } from '../../../../domain/ports/read-json.js';

function taken(key: string, change: Partial<TakenLog['report']> = {}, parts: readonly string[] = [key]): TakenLog {
  return {
    key,
    parts,
    report: { kind: 'flow', bytes: 10, lines: 4, used: 2, silent: { rejected: 1 }, unreadable: { 'not JSON': 1 }, ...change },
  };
}

describe('takenTotals', () => {
  it('sums lines, reason by reason', () => {
    expect(takenTotals([taken('a'), taken('b', { unreadable: { 'cut off': 1 } })], 2)).toEqual({
      files: { taken: 2, repeated: 0, unknown: 0 },
      lines: { bytes: 20, lines: 8, used: 4, silent: { rejected: 2 }, unreadable: { 'cut off': 1, 'not JSON': 1 } },
    });
  });

  it('tells repeated files, files of no known kind, and those nobody could read', () => {
    const { files, lines } = takenTotals([taken('a'), taken('b', {}, ['a']), taken('c', { kind: undefined, unreadable: {} }, [])], 5);

    expect(files).toEqual({ taken: 2, repeated: 1, unknown: 1 });
    expect(lines.unreadable['log objects not read']).toBe(2);
  });
});

describe('readItems', () => {
  it('reads configuration items once each', async () => {
    const objects = new InMemoryObjects();
    await writeJson(objects, 'items/x-0.json', [{ a: 1 }, { b: 2 }]);

    const all = [taken('a', {}, ['items/x-0.json', 'segments/1/2/x-0.segment']), taken('b', {}, ['items/x-0.json'])];
    expect(await readItems(objects, all)).toEqual([{ a: 1 }, { b: 2 }]);
  });
});

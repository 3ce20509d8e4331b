import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { registerFile } from '../../../adapters/logs/file-register.js';
import { lineTotals } from '../../../cli/identify/line-totals.js';

const report = { kind: 'flow', bytes: 100, lines: 10, used: 6, silent: { rejected: 3 }, unreadable: { 'not a line': 1 } } as const;

describe('lineTotals', () => {
  it('sums what became of lines, of files with equal content once, and shows what could not be kept', async () => {
    const objects = new InMemoryObjects();
    const taken = { isTaken: true, report, refused: 0, parts: [], former: [] };
    await registerFile(objects, { ...taken, name: 'a', contentHash: '1' });
    await registerFile(objects, { ...taken, name: 'copy', contentHash: '1' });
    await registerFile(objects, { ...taken, name: 'b', contentHash: '2', refused: 2 });
    await registerFile(objects, {
      ...taken,
      name: 'readme',
      contentHash: '3',
      report: { bytes: 5, lines: 1, used: 0, silent: {}, unreadable: {} },
    });
    await registerFile(objects, { ...taken, name: 'half', contentHash: '4', isTaken: false });

    expect(await lineTotals(objects)).toEqual({
      files: { taken: 4, repeated: 1, unknown: 1 },
      lines: { bytes: 205, lines: 21, used: 12, silent: { rejected: 6 }, unreadable: { 'not a line': 2, 'observations out of range': 2 } },
    });
  });

  it('of nothing is nothing', async () => {
    expect((await lineTotals(new InMemoryObjects())).lines).toEqual({ bytes: 0, lines: 0, used: 0, silent: {}, unreadable: {} });
  });
});

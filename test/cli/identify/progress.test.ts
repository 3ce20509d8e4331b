import { describe, expect, it } from '@jest/globals';
import { Progress } from '../../../cli/identify/progress.js';

function aProgress({ isTerminal, columns = 0 }: { readonly isTerminal: boolean; readonly columns?: number }) {
  const told: string[] = [];
  const clock = { nowMs: 1_000 };
  const output = { isTerminal, columns, write: (text: string) => void told.push(text) };
  return { told, clock, progress: new Progress(output, () => clock.nowMs, { files: 1_200, bytes: 100e6 }) };
}

describe('Progress', () => {
  it('tells a line every few seconds where nobody sees a bar move', () => {
    const { told, clock, progress } = aProgress({ isTerminal: false });
    for (let second = 0; second < 11; second += 1) {
      progress.fileDone();
      clock.nowMs += 1_000;
      progress.read(2e6);
    }
    progress.end();

    expect(told).toEqual([
      '5 of 1,200 files, 10.0 of 100.0 MB, 2.0 MB/s, 45 s left\n',
      '10 of 1,200 files, 20.0 of 100.0 MB, 2.0 MB/s, 40 s left\n',
      '11 of 1,200 files, 22.0 of 100.0 MB, 2.0 MB/s, 39 s left\n',
    ]);
  });

  it('draws a bar over itself on a terminal, never longer than its line', () => {
    const { told, clock, progress } = aProgress({ isTerminal: true, columns: 60 });
    clock.nowMs += 500;
    progress.read(50e6);
    progress.read(1e6);
    clock.nowMs += 500;
    progress.read(49e6);
    progress.end();

    expect(told).toHaveLength(3);
    expect(told.every((text) => text.startsWith('\r['))).toBe(true);
    expect(told.map((text) => text.trimEnd().length <= 60 && /^\r.{59}\n?$/.test(text))).toEqual([true, true, true]);
    expect(told[0]).toContain('############............');
    expect(told[2]).toContain('########################');
  });

  it('says minutes, and no time where nothing is left or nothing moves', () => {
    const { told, clock, progress } = aProgress({ isTerminal: false });
    progress.end();
    clock.nowMs += 100_000;
    progress.read(50e6);
    progress.read(50e6);
    progress.end();

    expect(told[0]).toBe('0 of 1,200 files, 0.0 of 100.0 MB, 0.0 MB/s\n');
    expect(told[1]).toContain('1 min 40 s left');
    expect(told[2]).not.toContain('left');
  });
});

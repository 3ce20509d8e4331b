import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { LogBlock } from '../../../../bench/identification/log-generator/log-block.js';

const start = Date.UTC(2026, 9, 1) / 1_000;
const hour = start + 40 * 86_400 + 7 * 3_600;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('LogBlock', () => {
  it('puts the hour in wherever and however it is written, and leaves minutes and all else', () => {
    const lines = `eni ${start + 5} ${start + 65} ACCEPT\nh2 2026-10-01T00:05:06.7Z\n- [01/Oct/2026:00:59:58 +0000] 1234567890\n`;
    const block = new LogBlock(lines, ['epochs', 'hours', 'dates'], start);

    expect(text(block.fill(hour, new Random(1)))).toBe(
      `eni ${hour + 5} ${hour + 65} ACCEPT\nh2 2026-11-10T07:05:06.7Z\n- [10/Nov/2026:07:59:58 +0000] 1234567890\n`,
    );
    expect(text(block.fill(start, new Random(1)))).toBe(lines);
  });

  it('gives each event an id of its own, the same with the same seed', () => {
    const block = new LogBlock('{"eventID":"00000000-1"},{"eventID":"00000000-2"}', ['ids'], start);
    const [first, second, again] = [1, 2, 1].map((seed) => text(block.fill(start, new Random(seed))));

    expect(first).toMatch(/^{"eventID":"[0-9a-f]{8}-1"},{"eventID":"[0-9a-f]{8}-2"}$/);
    expect(first).not.toBe(second);
    expect(again).toBe(first);
  });

  it('touches only what it is told to vary', () => {
    expect(text(new LogBlock(` ${start} `, ['hours'], start).fill(hour, new Random(1)))).toBe(` ${start} `);
  });
});

import { describe, expect, it } from '@jest/globals';
import { EventId } from '../../../../../domain/association/logs/cloudtrail/event-id.js';

function idOf(text: string, number: number): string {
  const bytes = Uint8Array.from(Buffer.from(text));
  const id = new EventId();
  id.set(new DataView(bytes.buffer), 0, bytes.length, number);
  return `${id.high}:${id.low}`;
}

describe('EventId', () => {
  it('is equal for the same text and number, wherever the text stands', () => {
    const bytes = Uint8Array.from(Buffer.from('xx2ad9004c-c9b8'));
    const id = new EventId();
    id.set(new DataView(bytes.buffer), 2, bytes.length, 7);
    expect(`${id.high}:${id.low}`).toBe(idOf('2ad9004c-c9b8', 7));
  });

  it('differs for near texts and numbers', () => {
    const ids = new Set<string>();
    for (let text = 0; text < 2_000; text++)
      for (const account of [0, 1, 2 ** 32, 2 ** 32 + 1, 999_999_999_999]) ids.add(idOf(`event-${text}`, account));
    for (const text of ['', 'a', 'aa', 'aaa', 'aaaa', 'aaaaa', 'b', 'ab', 'ba']) ids.add(idOf(text, 5));
    expect(ids.size).toBe(10_009);
  });

  it('uses all bits of both halves evenly and is never 0', () => {
    const counts = new Array<number>(64).fill(0);
    const id = new EventId();
    for (let text = 0; text < 4_000; text++) {
      const bytes = Uint8Array.from(Buffer.from(`${text}`));
      id.set(new DataView(bytes.buffer), 0, bytes.length, 210_987_654_321);
      for (let bit = 0; bit < 32; bit++) {
        counts[bit] = (counts[bit] as number) + ((id.high >>> bit) & 1);
        counts[32 + bit] = (counts[32 + bit] as number) + ((id.low >>> bit) & 1);
      }
      expect(id.low).toBeGreaterThan(0);
    }
    expect(Math.min(...counts)).toBeGreaterThan(1_800);
    expect(Math.max(...counts)).toBeLessThan(2_200);
  });
});

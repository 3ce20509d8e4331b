import { describe, expect, it } from '@jest/globals';
import { markerBytesMax, nextEvent } from '../../../../../domain/association/logs/cloudtrail/next-event.js';

function next(text: string, start = 0): number {
  return nextEvent(Uint8Array.from(Buffer.from(text)), start, text.length, 'eventVersion');
}

describe('nextEvent', () => {
  it.each([
    ['x"},{"eventVersion":1}', 4],
    ['x"},{ \n "eventVersion":1}', 4],
    ['x\n{"a":1}', 2],
    ['x\n{"a":1},{"eventVersion":1}', 2],
    ['x{"eventVersion":1}\n{"a":1}', 1],
  ])('finds one in %j', (text, at) => {
    expect(next(text)).toBe(at);
  });

  it.each(['', 'x', '{"a":1}', '"eventVersion"', 'x\n', `{${' '.repeat(100)}"eventVersion"`])('finds none in %j', (text) => {
    expect(next(text)).toBe(-1);
  });

  it('looks behind the start only', () => {
    expect(next('{"eventVersion":1},{"eventVersion":2}', 1)).toBe(19);
    expect(markerBytesMax('eventVersion')).toBeGreaterThan('{"eventVersion"'.length + 64 - 1);
  });
});

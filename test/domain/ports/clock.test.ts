import { describe, expect, it } from '@jest/globals';
import { instantOfSeconds, plusSeconds, secondsBetween } from '../../../domain/ports/clock.js';

const instant = '2026-12-31T23:59:59.500Z';

describe('instants', () => {
  it('move by seconds, over the end of a year too', () => {
    expect(plusSeconds(instant, 0.5)).toBe('2027-01-01T00:00:00.000Z');
    expect(plusSeconds(instant, -59.5)).toBe('2026-12-31T23:59:00.000Z');
  });

  it('are told of seconds since 1970, parts of one too', () => {
    expect(instantOfSeconds(1_795_435_200.5)).toBe('2026-11-23T12:00:00.500Z');
  });

  it('tell the seconds between', () => {
    expect(secondsBetween(instant, plusSeconds(instant, 90))).toBe(90);
    expect(secondsBetween(plusSeconds(instant, 90), instant)).toBe(-90);
  });
});

import { describe, expect, it } from '@jest/globals';
import { epochSecondsOf, isEpochSeconds, isWindow } from '../../../../domain/association/logs/epoch-seconds-of.js';

describe('epochSecondsOf', () => {
  it.each([
    ['2026-11-23T10:00:00Z', 1795428000],
    ['2026-11-23T10:00:00.186641Z', 1795428000],
    ['2026-11-23T10:00:00', 1795428000],
    ['2026-11-23 10:00:00Z', 1795428000],
    ['2026-11-23T12:00:00+02:00', 1795428000],
    ['2026-11-23T09:30:00-0030', 1795428000],
    ['1970-01-01T00:00:00Z', 0],
    ['2024-02-29T00:00:00Z', 1709164800],
  ])('reads %s', (text, seconds) => {
    expect(epochSecondsOf(text)).toBe(seconds);
  });

  it.each([
    '',
    '-',
    '2026-11-23',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '0070-01-01T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T10:60:00Z',
    '1969-12-31T23:59:59Z',
    '2107-01-01T00:00:00Z',
    '٢٠٢٦-11-23T10:00:00Z',
    '0000-00-00T00:00:00Z',
    '99999-01-01T00:00:00Z',
    '2026-11-23T10:00:00Zx',
  ])('refuses %j', (text) => {
    expect(epochSecondsOf(text)).toBeUndefined();
  });
});

describe('isWindow', () => {
  it('takes windows in order of up to an hour that a column of 32 bits holds', () => {
    expect([isWindow(5, 5), isWindow(0, 3_600), isWindow(0xffff_fff0, 0xffff_ffff)]).toEqual([true, true, true]);
    expect([isWindow(6, 5), isWindow(-1, 5), isWindow(0, 3_601), isWindow(5, 0x1_0000_0000), isWindow(-2, -1)]).toEqual(
      Array(5).fill(false),
    );
  });
});

describe('isEpochSeconds', () => {
  it('takes whole seconds of 32 bits', () => {
    expect([0, 0xffff_ffff].map(isEpochSeconds)).toEqual([true, true]);
    expect([-1, 0.5, 0x1_0000_0000, Number.NaN].map(isEpochSeconds)).toEqual(Array(4).fill(false));
  });
});

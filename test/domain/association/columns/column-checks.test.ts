import { describe, expect, it } from '@jest/globals';
import { isPaired, isRising, isWithin } from '../../../../domain/association/columns/column-checks.js';

describe('checks of columns', () => {
  it('find numbers outside of their bounds', () => {
    expect(isWithin(Uint32Array.of(1, 5), 1, 5)).toBe(true);
    expect(isWithin(Uint32Array.of(0, 5), 1, 5)).toBe(false);
    expect(isWithin(Uint32Array.of(1, 6), 1, 5)).toBe(false);
    expect(isWithin(Uint32Array.of(), 0, -1)).toBe(true);
  });

  it('find spans that end before they begin', () => {
    expect(isPaired(Uint32Array.of(1, 2), Uint32Array.of(1, 9))).toBe(true);
    expect(isPaired(Uint32Array.of(1, 2), Uint32Array.of(1, 1))).toBe(false);
  });

  it('find rows out of order, and rows that are there twice', () => {
    expect(isRising([Uint32Array.of(1, 1, 2), Uint8Array.of(1, 2, 0)])).toBe(true);
    expect(isRising([Uint32Array.of(1, 1), Uint8Array.of(2, 1)])).toBe(false);
    expect(isRising([Uint32Array.of(1, 1), Uint8Array.of(2, 2)])).toBe(false);
    expect(isRising([Uint32Array.of(2, 1), Uint8Array.of(0, 1)])).toBe(false);
  });
});

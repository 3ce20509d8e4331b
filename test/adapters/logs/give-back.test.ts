import { describe, expect, it } from '@jest/globals';
import { giveBack } from '../../../adapters/logs/give-back.js';

describe('giveBack', () => {
  it('frees a buffer by its last part only', () => {
    const whole = new Uint8Array(100_000);

    giveBack(whole.subarray(0, 99_999));
    const before = whole.length;
    giveBack(whole.subarray(50_000));

    expect([before, whole.length]).toEqual([100_000, 0]);
  });

  it('leaves small ones alone, which others may share', () => {
    const small = Buffer.from('shared');

    giveBack(small);

    expect(small.toString()).toBe('shared');
  });
});

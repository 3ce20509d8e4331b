import { describe, expect, it } from '@jest/globals';
import { wholeNumber } from '../../../../domain/association/logs/whole-number.js';

const read = (text: string) => wholeNumber(Buffer.from(`9${text}9`), 1, Buffer.byteLength(text) + 1);

describe('wholeNumber', () => {
  it('reads ASCII digits, up to 15 of them', () => {
    expect(['0', '007', '1764547200', '999999999999999'].map(read)).toEqual([0, 7, 1764547200, 999_999_999_999_999]);
  });

  it.each(['', '-', '-1', '+1', '1.5', '1e3', ' 1', '１', '٣', '1000000000000000', '0x10', '1\0'])('refuses %j', (text) => {
    expect(read(text)).toBe(-1);
  });
});

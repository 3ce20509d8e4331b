import { describe, expect, it } from '@jest/globals';
import { RestBytes } from '../../../../../domain/association/logs/cloudtrail/rest-bytes.js';

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

describe('RestBytes', () => {
  it('puts the rest before the next piece', () => {
    const rest = new RestBytes();
    rest.keep(rest.with(Buffer.from('abcdef')), 4);
    expect(text(rest.all())).toBe('ef');
    const next = rest.with(Buffer.from('ghij'));
    expect(text(next)).toBe('efghij');
    rest.keep(next, 6);
    expect(text(rest.with(Buffer.from('k')))).toBe('k');
  });

  it('waits until there is twice as much', () => {
    const rest = new RestBytes();
    rest.keep(rest.with(Buffer.from('abcd')), 0);
    expect([...'efg'].map((one) => rest.with(Buffer.from(one)).length)).toEqual([0, 0, 0]);
    expect(text(rest.with(Buffer.from('h')))).toBe('abcdefgh');
    expect(text(rest.all())).toBe('abcdefgh');
  });

  it('grows with what it has to keep', () => {
    const rest = new RestBytes();
    rest.keep(rest.with(new Uint8Array(10_000).fill(0x61)), 0);
    expect(rest.with(new Uint8Array(10_000).fill(0x62))).toHaveLength(20_000);
  });
});

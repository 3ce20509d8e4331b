import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ipAddress } from '../../../../domain/association/logs/ip-address.js';
import { ipv4Number, ipv4Reach, ipv4Text, noIpv4 } from '../../../../domain/association/logs/ipv4-number.js';

const read = (text: string) => ipv4Number(Buffer.from(`x${text}x`), 1, Buffer.byteLength(text) + 1);

describe('ipv4Number', () => {
  it('reads 32 bits with a sign, and writes them again', () => {
    expect([read('0.0.0.1'), read('127.255.255.255'), read('255.255.255.255')]).toEqual([1, 0x7fffffff, -1]);
    fc.assert(fc.property(fc.ipV4(), (text) => expect(ipv4Text(read(text))).toBe(text)));
  });

  it('takes and refuses what the reading of texts does, with the same reach', () => {
    const part = fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.constantFrom('', '00', '01', '-', 'a', '1e1', '١'));
    const texts = fc.oneof(
      fc.ipV4(),
      fc.array(part, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const number = read(text);
        const expected = ipAddress(text);

        expect(number === noIpv4 ? undefined : { text: ipv4Text(number), reach: ipv4Reach(number) }).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '10.0.0.1',
    '172.15.0.0',
    '172.16.0.0',
    '172.32.0.0',
    '192.168.0.0',
    '192.169.0.0',
    '100.63.0.0',
    '100.64.0.0',
    '100.128.0.0',
    '169.254.1.1',
    '0.1.1.1',
    '223.255.0.0',
    '224.0.0.1',
  ])('tells the reach of %s as for texts', (text) => {
    expect(ipv4Reach(read(text))).toBe(ipAddress(text)?.reach);
  });
});

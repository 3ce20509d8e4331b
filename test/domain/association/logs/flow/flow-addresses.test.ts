import { describe, expect, it } from '@jest/globals';
import { FlowAddresses, familyBit, noAddress } from '../../../../../domain/association/logs/flow/flow-addresses.js';

const numberIn = (addresses: FlowAddresses) => (text: string) => addresses.number(Buffer.from(text), 0, Buffer.byteLength(text));

describe('FlowAddresses', () => {
  it('gives all spellings of an address one number, and different addresses different ones', () => {
    const addresses = new FlowAddresses(100);
    const texts = ['10.0.0.1', '2001:db8::1', '2001:DB8:0::1', '::ffff:10.0.0.1', '2001:db8::2', '255.0.0.0'];

    const [v4, v6, v6Again, mapped, other, high] = texts.map(numberIn(addresses)) as [number, number, number, number, number, number];

    expect([v6Again, mapped]).toEqual([v6, v4]);
    expect(new Set([v4, v6, other, high]).size).toBe(4);
    expect([v4, v6, other, high].map((number) => addresses.text(number))).toEqual(['10.0.0.1', '2001:db8::1', '2001:db8::2', '255.0.0.0']);
    expect([v4, v6, high].map((number) => addresses.reach(number))).toEqual(['private', 'public', 'nobody']);
    expect([v4, v6].map(familyBit)).toEqual([0, 1]);
  });

  it.each(['', '-', 'x', '010.0.0.1', '10.0.0.1 ', 'fe80::1%1', ':'.repeat(100)])('takes %j for no address', (text) => {
    expect(numberIn(new FlowAddresses(10))(text)).toBe(noAddress);
  });

  it('begins anew when it is cleared', () => {
    const addresses = new FlowAddresses(100);
    const number = numberIn(addresses);
    number('fd00::1');

    addresses.clear();

    expect([addresses.size, addresses.text(number('fd00::2'))]).toEqual([0, 'fd00::2']);
  });
});

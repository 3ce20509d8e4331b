import { describe, expect, it } from '@jest/globals';
import { addressOfPair } from '../../../../domain/association/logs/address-of-pair.js';

describe('addressOfPair', () => {
  it.each([
    ['192.0.2.1:443', '192.0.2.1'],
    ['[2001:DB8::1]:443', '2001:db8::1'],
    ['2001:db8::1:443', '2001:db8::1'],
    ['10.0.0.1:0', '10.0.0.1'],
  ])('reads %s', (text, address) => {
    expect(addressOfPair(text)?.text).toBe(address);
  });

  it.each(['-', '', '192.0.2.1', '192.0.2.1:', '192.0.2.1:65536', '192.0.2.1:-1', 'host:80', '[192.0.2.1:80', '010.0.0.1:80', ':80'])(
    'refuses %j',
    (text) => {
      expect(addressOfPair(text)).toBeUndefined();
    },
  );
});

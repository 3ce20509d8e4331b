import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ipAddress } from '../../../../domain/association/logs/ip-address.js';

describe('ipAddress', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1', 'private'],
    ['172.31.255.254', '172.31.255.254', 'private'],
    ['172.32.0.1', '172.32.0.1', 'public'],
    ['100.64.0.9', '100.64.0.9', 'private'],
    ['100.128.0.9', '100.128.0.9', 'public'],
    ['192.168.1.1', '192.168.1.1', 'private'],
    ['52.95.110.1', '52.95.110.1', 'public'],
    ['169.254.169.254', '169.254.169.254', 'nobody'],
    ['127.0.0.1', '127.0.0.1', 'nobody'],
    ['0.0.0.0', '0.0.0.0', 'nobody'],
    ['255.255.255.255', '255.255.255.255', 'nobody'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1', 'public'],
    ['2001:0db8::0001', '2001:db8::1', 'public'],
    ['fd00::1', 'fd00::1', 'private'],
    ['fe80::1', 'fe80::1', 'nobody'],
    ['::', '::', 'nobody'],
    ['::1', '::1', 'nobody'],
    ['ff02::1', 'ff02::1', 'nobody'],
    ['::ffff:10.0.0.1', '10.0.0.1', 'private'],
    ['::FFFF:a00:1', '10.0.0.1', 'private'],
  ])('reads %s as %s, %s', (text, canonical, reach) => {
    expect(ipAddress(text)).toEqual({ text: canonical, reach });
  });

  it.each([
    '',
    '-',
    '10.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.01',
    '10.0.0.1.2',
    '1e1.0.0.1',
    '١٠.0.0.1',
    '10。0.0.1',
    ' 10.0.0.1',
    '10.0.0.1/32',
    '10.0.0.1\n',
    ':::',
    '1::2::3',
    'fe80::1%eth0',
    '12345::',
    '::ffff:010.0.0.1',
    '::ffff:1.2.3',
    'g::1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '[::1]',
    '0x0a000001',
    '167772161',
    '10.0.0.1'.repeat(9),
  ])('refuses %j', (text) => {
    expect(ipAddress(text)).toBeUndefined();
  });

  it('gives all spellings of an address one text', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, (parts) => {
        const plain = parts.map((part) => part.toString(16)).join(':');
        const padded = parts.map((part) => part.toString(16).padStart(4, '0').toUpperCase()).join(':');

        const text = ipAddress(plain)?.text ?? '';

        expect(ipAddress(padded)?.text).toBe(text);
        expect(ipAddress(text)?.text).toBe(text);
      }),
    );
  });

  it('says the same of an IPv4 address and of its IPv6 spelling', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => expect(ipAddress(text)).toEqual(ipAddress(`::ffff:${text}`))),
      { numRuns: 1_000 },
    );
  });
});

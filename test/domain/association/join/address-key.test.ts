import { describe, expect, it } from '@jest/globals';
import { addressKey, isNetwork, publicScope } from '../../../../domain/association/join/address-key.js';

describe('addressKey', () => {
  it('keeps a private address in its network and a public one anywhere', () => {
    expect(addressKey('vpc-1', '10.0.0.5')).toEqual({ scope: 'vpc-1', address: '10.0.0.5' });
    expect(addressKey('vpc-1', '198.51.100.7')).toEqual({ scope: publicScope, address: '198.51.100.7' });
    expect(addressKey('eu-west-1', '2001:DB8::0:1')).toEqual({ scope: publicScope, address: '2001:db8::1' });
  });

  it('has none for what is no address or names no resource', () => {
    expect(addressKey('vpc-1', 'ec2.amazonaws.com')).toBeUndefined();
    expect(addressKey('vpc-1', '127.0.0.1')).toBeUndefined();
  });

  it('knows in which scopes one holds an address at a time', () => {
    expect(['vpc-1', publicScope, 'interface:eni-1', ''].map(isNetwork)).toEqual([true, true, false, false]);
  });
});

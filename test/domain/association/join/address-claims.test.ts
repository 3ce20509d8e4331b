import { describe, expect, it } from '@jest/globals';
import { AddressClaims } from '../../../../domain/association/join/address-claims.js';

describe('AddressClaims', () => {
  it('keeps what is said of an address by network', () => {
    const claims = new AddressClaims();
    const claim = { holder: 1, from: 0, to: 9, stands: false };

    claims.claim('vpc-1', '10.0.0.5', claim);
    claims.release('vpc-1', '10.0.0.5', { holder: 1, at: 9 });
    claims.claim('vpc-2', '10.0.0.5', claim);

    expect(claims.said('vpc-1', '10.0.0.5')).toEqual({ claims: [claim], releases: [{ holder: 1, at: 9 }] });
    expect(claims.said('vpc-3', '10.0.0.5')).toBeUndefined();
    expect(claims.scopesOf('10.0.0.5')).toEqual(['vpc-1', 'vpc-2']);
    expect(claims.scopesOf('10.0.0.6')).toEqual([]);
  });
});

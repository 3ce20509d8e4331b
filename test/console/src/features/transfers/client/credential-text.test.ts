import { describe, expect, it } from '@jest/globals';
import { credentialKindText, credentialStateText } from '../../../../../../console/src/features/transfers/client/credential-text.js';

describe('credential text', () => {
  it('says what it opens and whether it can be collected', () => {
    expect(credentialKindText('private-key')).toBe('Private key of the new key pair');
    expect(credentialKindText('secret-value')).toBe('New value of the secret');
    expect(credentialStateText('waiting')).toBe('Waiting to be collected');
    expect(credentialStateText('discarded')).toMatch(/nobody collected it in time/);
  });
});

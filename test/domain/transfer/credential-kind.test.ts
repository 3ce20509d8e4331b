import { expect, test } from '@jest/globals';
import { credentialKind, movedCredential } from '../../../domain/transfer/credential-kind.js';
import { buildCustomerAccess, buildParties, member } from '../../support/member-fixture.js';

const secretRef = { type: 'secret', arn: 'arn:s', ...member } as const;
const pairRef = { type: 'key-pair', arn: 'arn:k', ...member } as const;

test.each([
  ['rotate', 'secret-value'],
  ['ask', undefined],
  ['keep', undefined],
] as const)('a secret with the choice %s: %s', (choice, kind) => {
  expect(credentialKind(secretRef, buildParties([], { credentialChoices: { 'arn:s': choice } }))).toBe(kind);
});

test('a key pair has a private key to collect unless the purchaser has one already', () => {
  const to = buildCustomerAccess('cus_purchaser', { sshPublicKey: 'ssh-ed25519 AAAA' });

  expect([credentialKind(pairRef, buildParties([])), credentialKind(pairRef, buildParties([], { to }))]).toEqual([
    'private-key',
    undefined,
  ]);
});

test('nothing else has a credential', () => {
  expect(credentialKind({ ...pairRef, type: 'ec2-instance' }, buildParties([]))).toBeUndefined();
});

test('a secret becomes what its seller chose, else stays; a key pair is replaced', () => {
  const choices = { 'arn:s': 'ask' } as const;

  expect([movedCredential(secretRef, choices), movedCredential(secretRef, {}), movedCredential(pairRef, choices)]).toEqual([
    'ask',
    'keep',
    'replace',
  ]);
});

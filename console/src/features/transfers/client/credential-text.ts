import type { Credential } from '../../../generated/api.js';

const kinds: { readonly [kind in Credential['kind']]: string } = {
  'private-key': 'Private key of the new key pair',
  'secret-value': 'New value of the secret',
};

const states: { readonly [state in Credential['state']]: string } = {
  waiting: 'Waiting to be collected',
  collected: 'Collected',
  discarded: 'Discarded: nobody collected it in time',
};

/** What a credential opens. */
export function credentialKindText(kind: Credential['kind']): string {
  return kinds[kind];
}

/** Whether a credential can still be collected. */
export function credentialStateText(state: Credential['state']): string {
  return states[state];
}

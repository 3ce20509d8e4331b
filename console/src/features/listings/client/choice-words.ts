import type { CredentialChoice } from '../../../../../domain/access/parties.js';

/** What becomes of a secret's value, as its seller chooses it. */
export const choiceWords: { readonly [choice in CredentialChoice]: { readonly label: string; readonly description: string } } = {
  rotate: {
    label: 'Rotate it',
    description: 'A new random value, which only the purchaser collects. What uses the secret must read it anew, or it stops working.',
  },
  ask: {
    label: 'Ask the purchaser',
    description: 'The purchaser gives a new value with its purchase. You are never told it.',
  },
  keep: { label: 'Keep it', description: 'The value stays as it is, and everything that uses it goes on.' },
};

/** What is left with the seller where a value is kept. */
export const keptWarning =
  'Who has read this value on your side still knows it after the transfer. The purchaser is told so before it buys.';

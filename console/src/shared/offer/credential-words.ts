import type { Listing, MovedCredential } from '../../generated/api.js';

/** What becomes of a credential. */
export type Becomes = MovedCredential['becomes'];

/** In words: in short, and what it means for whoever buys. */
export interface CredentialWords {
  readonly title: string;
  readonly meaning: string;
  /** True where somebody else may still know what opens it. */
  readonly isRisky: boolean;
}

const words: { readonly [becomes in Becomes]: CredentialWords } = {
  rotate: {
    title: 'New random value',
    meaning: 'The transfer makes a value that nobody has seen. You collect it afterwards, once, within 30 days of completion.',
    isRisky: false,
  },
  ask: {
    title: 'You give the new value',
    meaning: 'You give it with the purchase. The seller is never told it.',
    isRisky: false,
  },
  keep: {
    title: 'Stays as it is',
    meaning: 'The seller may still know it. Change it yourself when the transfer is completed.',
    isRisky: true,
  },
  replace: {
    title: 'New key pair',
    meaning:
      "Another key pair takes its place: with the public key of your customer record, or else a new one whose private key you collect afterwards, once. Running instances accept the seller's private key until authorized_keys is edited on them.",
    isRisky: true,
  },
};

/** What becomes of a credential, in words. */
export function credentialWords(becomes: Becomes): CredentialWords {
  return words[becomes];
}

/** The credentials of an offer by what becomes of them, each with the places (from 0) of its cloud resources; empty where there are none. */
export function credentialsOf({ resources }: Pick<Listing, 'resources'>): readonly (readonly [Becomes, readonly number[]])[] {
  const places = new Map<Becomes, number[]>();
  resources.forEach(({ credential }, place) => {
    if (credential !== undefined) places.set(credential.becomes, [...(places.get(credential.becomes) ?? []), place]);
  });
  return (Object.keys(words) as Becomes[]).flatMap((becomes) => {
    const found = places.get(becomes);
    return found === undefined ? [] : [[becomes, found] as const];
  });
}

import { InvalidInputError } from '../../domain/errors.js';

/** The key a page ended on, as text. */
export function toPageToken(key: { readonly [attribute: string]: string }): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key back from its text; throws InvalidInputError when it is no token of ours. */
export function fromPageToken(token: string): { readonly [attribute: string]: string } {
  const key = parsed(token);
  if (typeof key === 'object' && key !== null && Object.values(key).every((value) => typeof value === 'string')) {
    return key as { readonly [attribute: string]: string };
  }
  throw new InvalidInputError([{ field: 'after', value: token, rule: 'is the `next` of a page', remedy: 'Start again without it' }]);
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

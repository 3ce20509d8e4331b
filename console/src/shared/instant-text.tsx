import { instantText } from './instant.js';

/** An instant for people and machines; a dash for none. */
export function InstantText({ at }: { readonly at: string | undefined }) {
  return at === undefined ? <>–</> : <time dateTime={at}>{instantText(at)}</time>;
}

import type { RequestOf } from '../../../api/request-of.js';
import type { CloudResource } from '../../../generated/api.js';

/** What the service is asked for: a type, or any with ''; a tag as typed, `key` or `key=value`. */
export interface ResourceSearch {
  readonly type: CloudResource['type'] | '';
  readonly tag: string;
}

/** Asks for everything. */
export const everyResource: ResourceSearch = { type: '', tag: '' };

/** True where the answer may leave some of one's cloud resources out. */
export function isNarrowed({ type, tag }: ResourceSearch): boolean {
  return type !== '' || tag.trim() !== '';
}

/** The request for a search; what is left empty is not asked for. */
export function resourceRequest({ type, tag }: ResourceSearch): RequestOf<'listResources'> {
  return { query: { ...(type !== '' && { type }), ...tagQuery(tag) } };
}

function tagQuery(text: string): { readonly tagKey?: string; readonly tagValue?: string } {
  const [key = '', ...rest] = text.split('=');
  const [tagKey, tagValue] = [key.trim(), rest.join('=').trim()];
  if (tagKey === '') return {};
  return { tagKey, ...(tagValue !== '' && { tagValue }) };
}

import type { AwsPlace } from './aws-place.js';

/** One page of a list and the token of the next, for callers that ask with a size and a token. */
export function pageOf<T>(
  place: AwsPlace,
  items: readonly T[],
  { size, token }: { readonly size: number | undefined; readonly token: string | undefined },
): { readonly page: T[]; readonly next: string | undefined } {
  const start = token === undefined ? 0 : Number(token);
  const end = start + Math.min(size ?? place.quotas.entriesPerPageMax, place.quotas.entriesPerPageMax);
  return { page: items.slice(start, end), next: end < items.length ? String(end) : undefined };
}

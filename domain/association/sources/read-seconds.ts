import type { KnownResource } from '../known-resource.js';

/** When what is configured on both was read, in epoch seconds: the older reading, because the fact is no fresher than that. */
export function readSeconds(a: Pick<KnownResource, 'readAt'>, b: Pick<KnownResource, 'readAt'>): number {
  const older = a.readAt < b.readAt ? a.readAt : b.readAt;
  const seconds = Math.floor(Date.parse(older) / 1_000);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

import type { KnownResource } from './known-resource.js';

/** Lists are never changed, so each is walked once, whoever asks. */
const known = new WeakMap<readonly Pick<KnownResource, 'arn'>[], ReadonlyMap<string, number>>();

/** The node of each ARN: its place in the list. */
export function nodesByArn(resources: readonly Pick<KnownResource, 'arn'>[]): ReadonlyMap<string, number> {
  const found = known.get(resources) ?? new Map(resources.map(({ arn }, node) => [arn, node]));
  known.set(resources, found);
  return found;
}

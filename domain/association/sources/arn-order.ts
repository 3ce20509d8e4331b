import type { KnownResource } from '../known-resource.js';

/** The nodes of a list of resources in the order of their ARNs, so that what is derived does not depend on the order of the list. */
export function arnOrder(resources: readonly Pick<KnownResource, 'arn'>[]): readonly number[] {
  const arnAt = (node: number) => (resources[node] as Pick<KnownResource, 'arn'>).arn;
  return resources.map((_resource, node) => node).sort((x, y) => (arnAt(x) < arnAt(y) ? -1 : arnAt(x) > arnAt(y) ? 1 : x - y));
}

import type { KnownResource } from '../known-resource.js';
import { configItemOf } from './config-item-of.js';
import { knownResources } from './known-resources.js';

/** What one item of AWS Config says, linked by ids alone; undefined where it is of no known type, deleted, or no item at all. */
export function knownResourceOf(raw: unknown): KnownResource | undefined {
  return knownResourcesOf([raw])[0];
}

/** What items of AWS Config say together, linked to each other by all their names; of two of one ARN the later counts. */
export function knownResourcesOf(raws: readonly unknown[]): readonly KnownResource[] {
  return knownResources(raws.flatMap((raw) => configItemOf(raw) ?? []));
}

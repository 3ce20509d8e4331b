import type { KnownType } from '../known-type.js';

/** What says where something stands: it stays with whoever has the network, and what stands in it works on. */
const places: ReadonlySet<KnownType> = new Set(['vpc', 'subnet', 'route-table', 'internet-gateway', 'transit-gateway', 'rds-subnet-group']);

/** True for a type that is a place for others. */
export function isPlace(type: KnownType): boolean {
  return places.has(type);
}

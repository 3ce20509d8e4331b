import type { Listing } from '../../generated/api.js';
import { typeLabel } from '../words.js';
import type { Becomes } from './credential-words.js';

/** Cloud resources of an offer that look the same to whoever reads it. */
export interface ResourceGroup {
  readonly key: string;
  readonly type: string;
  readonly size: string;
  readonly region: string;
  readonly becomes: Becomes | undefined;
  /** Their places, from 0, among all of the offer. */
  readonly places: readonly number[];
}

/** What is offered, alike beside alike, by type, then region and size. */
export function resourceGroups({ resources }: Pick<Listing, 'resources'>): readonly ResourceGroup[] {
  const groups = new Map<string, Omit<ResourceGroup, 'places'> & { readonly places: number[] }>();
  resources.forEach(({ type, region, size = '', credential }, place) => {
    const key = [typeLabel(type), region, size, credential?.becomes ?? ''].join('|');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { key, type: typeLabel(type), size, region, becomes: credential?.becomes, places: [place] });
    else known.places.push(place);
  });
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** How many of each type, the most frequent first: `12 × EBS volume`. */
export function typeCounts({ resources }: Pick<Listing, 'resources'>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  const sorted = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return sorted.map(([type, count]) => `${count} × ${typeLabel(type)}`);
}

/** The regions of an offer, each once, in alphabetical order. */
export function regionsOf({ resources }: Pick<Listing, 'resources'>): readonly string[] {
  return [...new Set(resources.map(({ region }) => region))].sort();
}

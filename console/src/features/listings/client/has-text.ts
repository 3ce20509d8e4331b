import type { Listing } from '../../../generated/api.js';
import { labelOf } from '../../../shared/words.js';

/** True for a listing that has the text in its title, description, id, status, or types and regions of what is in it. */
export function hasText({ title, description, listingId, status, resources }: Listing, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const places = resources.flatMap(({ type, region }) => [type, region]);
  return [title, description, listingId, status, labelOf(status), ...new Set(places)].some((one) => one.toLowerCase().includes(wanted));
}

import type { Listing } from '../../../generated/api.js';
import { typeLabel } from '../../../shared/words.js';

/** A secret for which the purchaser gives the new value. */
export interface AskedSecret {
  readonly resourceId: string;
  /** As the person finds it in the list of what is sold. */
  readonly label: string;
}

/** The secrets of an offer for which a value is asked, in the order in which it lists them. */
export function askedSecrets({ terms, resources }: Pick<Listing, 'terms' | 'resources'>): readonly AskedSecret[] {
  const placeOf = (resourceId: string) => resources.findIndex(({ credential }) => credential?.resourceId === resourceId);
  return terms.asks
    .map((resourceId) => ({ resourceId, place: placeOf(resourceId) }))
    .sort((a, b) => a.place - b.place)
    .map(({ resourceId, place }) => ({ resourceId, label: labelAt(resources[place], place) ?? resourceId }));
}

function labelAt(resource: Listing['resources'][number] | undefined, place: number): string | undefined {
  return resource && `${typeLabel(resource.type)} no. ${place + 1} in ${resource.region}`;
}

import type { Knowledge } from '../association/identification/knowledge.js';
import { knownTypes } from '../association/known-type.js';
import { cloudResourceId } from '../resource/cloud-resource.js';
import type { ListingTerms } from './listing.js';

/** A cloud resource that the terms leave with the seller, as anybody may see it: never ARN, name or address. */
export interface StayingResource {
  /** Its type as a person reads it. */
  readonly label: string;
  /** Absent where it is not known, and for what has none. */
  readonly region?: string;
  /** Whether what is sold may go on using it. */
  readonly access: 'granted' | 'none';
}

/** What stays by these terms, in their order; of what is not known among the seller's own no more than its service is told. */
export function stayingResources(
  { nodeOfId, resources }: Pick<Knowledge, 'nodeOfId' | 'resources'>,
  { leftBehind, accessGranted = [] }: Pick<ListingTerms, 'leftBehind' | 'accessGranted'>,
): readonly StayingResource[] {
  const granted = new Set(accessGranted);
  return leftBehind.map((arn) => {
    const access = granted.has(arn) ? 'granted' : 'none';
    const known = resources[nodeOfId.get(cloudResourceId(arn)) ?? -1];
    if (known !== undefined) return { label: knownTypes[known.type].label, region: known.region, access };
    const [, , service = '', region = ''] = arn.split(':');
    return { label: `cloud resource of ${service}`, ...(region !== '' && { region }), access };
  });
}

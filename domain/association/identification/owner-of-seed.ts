import type { Speaker } from '../../customer/customer.js';
import { NotFoundError } from '../../errors.js';
import type { Ports } from '../../ports/ports.js';
import { readOwnResource } from '../../resource/read-own-resource.js';

/**
 * Whose knowledge answers about a resource: the speaker's own; for an operator that of the resource's owner. Throws NotFoundError where no
 * customer's can: an operator names resources that have a row.
 */
export async function ownerOfSeed(ports: Pick<Ports, 'tables'>, speaker: Speaker, resourceId: string): Promise<string> {
  if (speaker.customerId !== undefined) return speaker.customerId;
  if (speaker.role !== 'operator') throw new NotFoundError('cloud resource', resourceId);
  return (await readOwnResource(ports, speaker, resourceId)).owner;
}

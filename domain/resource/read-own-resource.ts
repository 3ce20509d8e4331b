import type { Speaker } from '../customer/customer.js';
import { NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { OwnedResource } from './owned-resource.js';
import { readResource } from './owned-resource-store.js';
import { resolveOwners } from './resolve-owner.js';

/** A cloud resource the speaker's customer owns in this instant (operators see all), owner and payers resolved; throws NotFoundError. */
export async function readOwnResource({ tables }: Pick<Ports, 'tables'>, speaker: Speaker, resourceId: string): Promise<OwnedResource> {
  const row = await readResource(tables, resourceId);
  const [resolved] = row === undefined ? [] : await resolveOwners(tables, [row]);
  const isVisible = resolved !== undefined && (speaker.role === 'operator' || resolved.owner === speaker.customerId);
  if (!isVisible) throw new NotFoundError('cloud resource', resourceId);
  return resolved;
}

import type { Speaker } from '../customer/customer.js';
import type { Ports } from '../ports/ports.js';
import { readOwnResource } from '../resource/read-own-resource.js';
import { resourcesOfCustomer } from '../resource/resources-of-customer.js';
import { associate } from './associate.js';
import type { Association } from './association.js';

/** What belongs with a resource the speaker may see, among the resources of its owner; throws NotFoundError. */
export async function listAssociations(
  ports: Pick<Ports, 'tables'>,
  speaker: Speaker,
  resourceId: string,
): Promise<{ readonly seedArn: string; readonly items: readonly Association[] }> {
  const seed = await readOwnResource(ports, speaker, resourceId);
  const rows = await resourcesOfCustomer(ports.tables, seed.owner);
  const own = rows.find((row) => row.arn === seed.arn) ?? seed;
  return { seedArn: seed.arn, items: associate(own, rows) };
}

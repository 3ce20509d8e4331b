import { NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import type { ServiceCaller } from './service-caller.js';
import { readServiceCaller, serviceCallerKey } from './service-caller-store.js';

/** Shuts a service out from its next call on, whatever credentials it holds; answers what it was. Throws NotFoundError. */
export async function removeService({ tables }: Pick<Ports, 'tables'>, serviceId: string): Promise<ServiceCaller> {
  const service = await readServiceCaller(tables, serviceId);
  const when = [{ attribute: 'pk', is: 'present' }] as const;
  const removed = service !== undefined && (await writeIfHolds(tables, [{ act: 'delete', key: serviceCallerKey(serviceId), when }]));
  if (!removed) throw new NotFoundError('service', serviceId);
  return service;
}

import { groupPage, withoutKeys } from '../ports/group-page.js';
import type { Item, ItemKey, Page, Tables } from '../ports/tables.js';
import type { ServiceCaller } from './service-caller.js';

const group = 'service';

/** Key of the row that says who a service is; apart from the rows of tokens' subjects, so that no token can name a service. */
export function serviceCallerKey(serviceId: string): ItemKey {
  return { table: 'marketplace', pk: serviceId, sk: 'service' };
}

/** A service as an item. */
export function serviceCallerItem(service: ServiceCaller): Item {
  const { pk, sk } = serviceCallerKey(service.serviceId);
  return { pk, sk, group, groupOrder: service.serviceId, ...service };
}

/** The service of this id; undefined for a stranger. */
export async function readServiceCaller(tables: Tables, serviceId: string): Promise<ServiceCaller | undefined> {
  const item = await tables.get(serviceCallerKey(serviceId));
  return item === undefined ? undefined : withoutKeys<ServiceCaller>(item);
}

/** All services in the order of their ids, at most 100 a page. */
export async function listServices(
  tables: Tables,
  page: { readonly limit: number; readonly after?: string },
): Promise<Page<ServiceCaller>> {
  return groupPage<ServiceCaller>(tables, { partition: group, ...page });
}

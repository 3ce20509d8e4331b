import type { ServiceRole } from '../../domain/customer/service-caller.js';
import { routes } from '../../lambdas/api/routes.js';
import { servicesPath } from '../../lambdas/api/services-row.js';
import type { Person } from './deployed-people.js';

/** As what the program of each person is registered: what a person of a customer may do a program of it may, but never keep its record. */
export const programRoles: { readonly [person in Exclude<Person, 'outsider'>]: ServiceRole } = {
  operator: 'operator',
  meter: 'service',
  seller: 'member',
  sellerMember: 'member',
  purchaser: 'member',
  purchaserViewer: 'viewer',
  stranger: 'member',
  former: 'member',
};

/** Where a program finds what people find at a route; the route itself where programs have no way in. */
export function programRoute(routeKey: string): string {
  const row = routes.find(({ method, path }) => `${method} ${path}` === routeKey);
  return row?.services === true ? `${row.method} ${servicesPath(row.path)}` : routeKey;
}

/** With which code a program is refused what its person is refused with `code`. */
export function programCode(person: Person | 'nobody', routeKey: string, code: string): string {
  const row = routes.find(({ method, path }) => `${method} ${path}` === routeKey);
  if (row?.services !== true || person === 'nobody') return 'Unauthenticated';
  if (person === 'outsider' || person === 'former') return 'Forbidden';
  return row.roles.includes(programRoles[person]) ? code : 'Forbidden';
}

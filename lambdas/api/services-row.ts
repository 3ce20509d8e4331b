import type { Route } from './route.js';

/** Begins the path of every row that services call. */
const servicesPrefix = '/api/services/';

/** The same operation as services call it, at `/api/services/…`: a route has one authorizer, and theirs reads a signature instead of a token. */
export function servicesRow({ command: _none, services: _done, ...row }: Route): Route {
  return { ...row, auth: 'iam', path: servicesPath(row.path), operationId: `${row.operationId}AsService`, sameAs: row.operationId };
}

/** Where services find what people find at `path`. */
export function servicesPath(path: string): `/api/${string}` {
  return `${servicesPrefix}${path.slice('/api/'.length)}`;
}

import { apiHandler } from '../wrappers/api-handler.js';
import { portsFor } from '../wrappers/ports.js';
import { apiUses, routes } from './routes.js';

/** The one Lambda behind the HTTP API. */
export const handler = apiHandler(routes, portsFor(apiUses));

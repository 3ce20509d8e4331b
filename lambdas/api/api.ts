import { apiHandler } from '../wrappers/api-handler.js';
import { readEnvironment } from '../wrappers/environment.js';
import { portsFor } from '../wrappers/ports.js';
import { apiUses, servedRoutes } from './routes.js';

const { REQUESTS_PER_MINUTE_PER_CUSTOMER: requestsPerMinuteMax } = readEnvironment('rateLimit');

/** The one Lambda behind the HTTP API. */
export const handler = apiHandler(servedRoutes, portsFor(apiUses), { requestsPerMinuteMax });

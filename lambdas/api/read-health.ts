import { readEnvironment } from '../wrappers/environment.js';
import type { ApiHandler } from './route.js';
import { version } from './version.js';

/** GET /api/health */
export const readHealth: ApiHandler = async () => {
  const { SERVICE_ENVIRONMENT: environment } = readEnvironment('service');
  return { body: { status: 'ok', version, environment } };
};

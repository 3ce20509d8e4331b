import type * as z from 'zod';
import { registerService as register } from '../../domain/customer/register-service.js';
import { log } from '../wrappers/log.js';
import type { ApiHandler } from './route.js';
import type { newService } from './schemas/services.js';

/** POST /api/operator/services */
export const registerService: ApiHandler<z.output<typeof newService>> = async ({ speaker, body }, ports) => {
  const service = await register(ports, body);
  log.info('Service registered', { service, by: speaker.subject, correlationId: speaker.correlationId });
  return { body: service };
};

import type * as z from 'zod';
import { removeService as remove } from '../../domain/customer/remove-service.js';
import { log } from '../wrappers/log.js';
import type { ApiHandler } from './route.js';
import type { serviceParams } from './schemas/services.js';

/** DELETE /api/operator/services/{serviceId} */
export const removeService: ApiHandler<undefined, undefined, z.output<typeof serviceParams>> = async ({ speaker, params }, ports) => {
  const service = await remove(ports, params.serviceId);
  log.info('Service removed', { service, by: speaker.subject, correlationId: speaker.correlationId });
  return { body: service };
};

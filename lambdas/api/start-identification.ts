import type * as z from 'zod';
import { startIdentification as start } from '../../domain/association/identification/start-identification.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { newIdentification } from './schemas/identifications.js';

/** POST /api/identifications */
export const startIdentification: ApiHandler<z.output<typeof newIdentification>> = async ({ speaker, body }, ports) => {
  const run = await start(ports, speakingCustomer(speaker), body);
  return { body: run, headers: { location: `/api/identifications/${run.identificationId}`, 'retry-after': '5' } };
};

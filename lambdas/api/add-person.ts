import type * as z from 'zod';
import { addPerson as add } from '../../domain/customer/add-person.js';
import type { ApiHandler } from './route.js';
import type { customerParams, newPerson } from './schemas/customers.js';

/** POST /api/customers/{customerId}/people */
export const addPerson: ApiHandler<z.output<typeof newPerson>, undefined, z.output<typeof customerParams>> = async (
  { speaker, params, body },
  ports,
) => ({ body: await add(ports, speaker, params.customerId, body) });

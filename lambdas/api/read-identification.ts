import type * as z from 'zod';
import { describeIdentification } from '../../domain/association/identification/describe-identification.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { identificationParams } from './schemas/identifications.js';

/** GET /api/identifications/{identificationId} */
export const readIdentification: ApiHandler<undefined, undefined, z.output<typeof identificationParams>> = async (
  { speaker, params },
  ports,
) => ({ body: await describeIdentification(ports, speakingCustomer(speaker), params.identificationId) });

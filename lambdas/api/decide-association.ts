import type * as z from 'zod';
import { decideAssociation as decide } from '../../domain/association/identification/decide-association.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { newDecision } from './schemas/solutions.js';

/** POST /api/associations/decisions */
export const decideAssociation: ApiHandler<z.output<typeof newDecision>> = async ({ speaker, body }, ports) => ({
  body: await decide(ports, speakingCustomer(speaker), { ...body, subject: speaker.subject }),
});

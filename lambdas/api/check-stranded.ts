import type * as z from 'zod';
import { checkStranded as check } from '../../domain/association/identification/check-stranded.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { newStrandedCheck } from './schemas/solutions.js';

/** POST /api/solutions/stranded-check */
export const checkStranded: ApiHandler<z.output<typeof newStrandedCheck>> = async ({ speaker, body }, ports) => ({
  body: await check(ports, speakingCustomer(speaker), body),
});

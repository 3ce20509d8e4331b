import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { preflight } from '../../domain/transfer/preflight.js';
import { preflightRequest } from '../../domain/transfer/prepare-preflight.js';
import type { ApiHandler } from './route.js';
import type { newPreflight } from './schemas/preflight.js';

/** POST /api/transfers/preflight */
export const preflightTransfer: ApiHandler<z.output<typeof newPreflight>> = async ({ speaker, body }, ports) => ({
  body: await preflight(ports, preflightRequest(speakingCustomer(speaker), body)),
});

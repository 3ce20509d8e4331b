import type * as z from 'zod';
import { recordUsage as record } from '../../domain/billing/record-usage.js';
import type { ApiHandler } from './route.js';
import type { newUsage } from './schemas/usage.js';

/** POST /api/usage */
export const recordUsage: ApiHandler<z.output<typeof newUsage>> = async ({ speaker, body }, ports) => ({
  body: await record(ports, speaker, body.records),
});

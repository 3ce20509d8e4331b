import type * as z from 'zod';
import { setRateCard as set } from '../../domain/billing/rate-card.js';
import type { ApiHandler } from './route.js';
import type { rateCard } from './schemas/usage.js';

/** PUT /api/operator/rate-card */
export const setRateCard: ApiHandler<z.output<typeof rateCard>> = async ({ body }, ports) => {
  await set(ports.tables, body);
  return { body };
};

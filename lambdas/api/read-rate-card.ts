import { readRateCard as read } from '../../domain/billing/rate-card.js';
import type { ApiHandler } from './route.js';

/** GET /api/rate-card */
export const readRateCard: ApiHandler = async (_request, ports) => ({ body: await read(ports.tables) });

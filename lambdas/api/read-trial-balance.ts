import { trialBalance } from '../../domain/ledger/trial-balance.js';
import type { ApiHandler } from './route.js';

/** GET /api/operator/ledger/trial-balance */
export const readTrialBalance: ApiHandler = async (_request, ports) => ({ body: await trialBalance(ports.tables) });

import { checkBlockers } from '../../domain/transfer/check-blockers.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State CheckBlockers. */
export const handler = batchHandler('CheckBlockers', checkBlockers);

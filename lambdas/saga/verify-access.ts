import { verifyAccess } from '../../domain/transfer/verify-access.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State VerifyAccess. */
export const handler = batchHandler('VerifyAccess', verifyAccess);

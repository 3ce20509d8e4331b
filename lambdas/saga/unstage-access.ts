import { unstageAccess } from '../../domain/transfer/unstage-access.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State UnstageAccess. */
export const handler = batchHandler('UnstageAccess', unstageAccess);

import { unlockResources } from '../../domain/transfer/unlock-resources.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State UnlockResources. */
export const handler = batchHandler('UnlockResources', unlockResources);

import { lockResources } from '../../domain/transfer/lock-resources.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State LockResources. */
export const handler = batchHandler('LockResources', lockResources);

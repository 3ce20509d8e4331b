import { recheckResources } from '../../domain/transfer/recheck-resources.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State RecheckResources. */
export const handler = batchHandler('RecheckResources', recheckResources);

import { discardCredentials } from '../../domain/transfer/discard-credentials.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State DiscardCredentials. */
export const handler = batchHandler('DiscardCredentials', discardCredentials);

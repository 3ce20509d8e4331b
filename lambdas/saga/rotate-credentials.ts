import { rotateCredentials } from '../../domain/transfer/rotate-credentials.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State RotateCredentials. */
export const handler = batchHandler('RotateCredentials', rotateCredentials);

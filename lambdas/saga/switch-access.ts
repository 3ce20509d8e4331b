import { switchAccess } from '../../domain/transfer/switch-access.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State SwitchAccess. */
export const handler = batchHandler('SwitchAccess', switchAccess);

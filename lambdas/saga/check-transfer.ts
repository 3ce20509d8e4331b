import { checkTransfer } from '../../domain/transfer/check-transfer.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State CheckTransfer. */
export const handler = stepHandler('CheckTransfer', checkTransfer);

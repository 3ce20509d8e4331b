import { announceTransfer } from '../../domain/transfer/announce-transfer.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State AnnounceTransfer. */
export const handler = stepHandler('AnnounceTransfer', announceTransfer);

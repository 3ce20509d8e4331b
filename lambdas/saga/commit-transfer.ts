import { commitTransfer } from '../../domain/transfer/commit-transfer.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State CommitTransfer. */
export const handler = stepHandler('CommitTransfer', commitTransfer);

import { finishUndo } from '../../domain/transfer/finish-undo.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State FinishUndo. */
export const handler = stepHandler('FinishUndo', finishUndo);

import { stageAccess } from '../../domain/transfer/stage-access.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State StageAccess. */
export const handler = batchHandler('StageAccess', stageAccess);

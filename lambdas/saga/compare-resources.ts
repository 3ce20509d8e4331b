import { compareResources } from '../../domain/transfer/compare-resources.js';
import { batchHandler } from '../wrappers/step-handler.js';

/** State CompareResources. */
export const handler = batchHandler('CompareResources', compareResources);

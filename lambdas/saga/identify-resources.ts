import { identifyResources } from '../../domain/transfer/identify-resources.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State IdentifyResources. */
export const handler = stepHandler('IdentifyResources', identifyResources);

import { releaseFunds } from '../../domain/ledger/release-funds.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State ReleaseFunds. */
export const handler = stepHandler('ReleaseFunds', (ports, { transfer }) => releaseFunds(ports, transfer));

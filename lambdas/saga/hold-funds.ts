import { holdFunds } from '../../domain/ledger/hold-funds.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State HoldFunds. */
export const handler = stepHandler('HoldFunds', (ports, { transfer }) => holdFunds(ports, transfer));

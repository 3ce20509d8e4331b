import { settleFunds } from '../../domain/ledger/settle-funds.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State SettleFunds. */
export const handler = stepHandler('SettleFunds', async (ports, { transfer }) => {
  await settleFunds(ports, transfer);
});

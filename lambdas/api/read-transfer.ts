import type * as z from 'zod';
import { describeTransfer } from '../../domain/transfer/describe-transfer.js';
import type { ApiHandler } from './route.js';
import type { transferParams } from './schemas/transfers.js';

/** GET /api/transfers/{transferId} */
export const readTransfer: ApiHandler<undefined, undefined, z.output<typeof transferParams>> = async ({ speaker, params }, ports) => ({
  body: await describeTransfer(ports, speaker, params.transferId),
});

import type * as z from 'zod';
import { transferReport } from '../../domain/transfer/transfer-report.js';
import type { ApiHandler } from './route.js';
import type { transferParams } from './schemas/transfers.js';

/** GET /api/transfers/{transferId}/report */
export const readTransferReport: ApiHandler<undefined, undefined, z.output<typeof transferParams>> = async (
  { speaker, params },
  ports,
) => ({
  body: await transferReport(ports, speaker, params.transferId),
});

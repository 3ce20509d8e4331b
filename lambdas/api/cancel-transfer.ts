import type * as z from 'zod';
import { cancelTransfer as cancel } from '../../domain/transfer/cancel-transfer.js';
import type { ApiHandler } from './route.js';
import type { cancellation, transferParams } from './schemas/transfers.js';

/** POST /api/transfers/{transferId}/cancel */
export const cancelTransfer: ApiHandler<z.output<typeof cancellation>, undefined, z.output<typeof transferParams>> = async (
  { speaker, body, params: { transferId } },
  ports,
) => ({
  body: await cancel(ports, speaker, { ...body, transferId }),
  headers: { location: `/api/transfers/${transferId}`, 'retry-after': '2' },
});

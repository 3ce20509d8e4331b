import type * as z from 'zod';
import { resumeTransfer as resume } from '../../domain/transfer/resume-transfer.js';
import type { ApiHandler } from './route.js';
import type { transferParams } from './schemas/transfers.js';

/** POST /api/operator/transfers/{transferId}/resume */
export const resumeTransfer: ApiHandler<undefined, undefined, z.output<typeof transferParams>> = async (
  { speaker, params: { transferId } },
  ports,
) => ({
  body: await resume(ports, speaker, transferId),
  headers: { location: `/api/transfers/${transferId}` },
});

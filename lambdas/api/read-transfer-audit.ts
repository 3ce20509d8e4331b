import type * as z from 'zod';
import { readAudit } from '../../domain/transfer/read-audit.js';
import type { ApiHandler } from './route.js';
import type { transferParams } from './schemas/transfers.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/transfers/{transferId}/audit */
export const readTransferAudit: ApiHandler<undefined, z.output<typeof pageQuery>, z.output<typeof transferParams>> = async (
  { speaker, query: { limit, page }, params },
  ports,
) => ({
  body: await readAudit(ports, speaker, { ...params, limit, after: page }),
});

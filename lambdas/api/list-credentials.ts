import type * as z from 'zod';
import { listCredentials as list } from '../../domain/transfer/list-credentials.js';
import type { ApiHandler } from './route.js';
import type { transferParams } from './schemas/transfers.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/transfers/{transferId}/credentials */
export const listCredentials: ApiHandler<undefined, z.output<typeof pageQuery>, z.output<typeof transferParams>> = async (
  { speaker, params: { transferId }, query: { limit, page: after } },
  ports,
) => ({ body: await list(ports, speaker, { transferId, limit, after }) });

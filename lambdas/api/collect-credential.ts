import type * as z from 'zod';
import { collectCredential as collect } from '../../domain/transfer/collect-credential.js';
import type { ApiHandler } from './route.js';
import type { collection } from './schemas/credentials.js';
import type { transferParams } from './schemas/transfers.js';

/** POST /api/transfers/{transferId}/credentials */
export const collectCredential: ApiHandler<z.output<typeof collection>, undefined, z.output<typeof transferParams>> = async (
  { speaker, params, body, idempotencyKey },
  ports,
) => ({ body: await collect(ports, { speaker, ...params, ...body, idempotencyKey }) });

import type * as z from 'zod';
import { listMemberAccounts as list } from '../../domain/customer/member-account-store.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/operator/member-accounts */
export const listMemberAccounts: ApiHandler<undefined, z.output<typeof pageQuery>> = async ({ query: { limit, page } }, ports) => ({
  body: await list(ports.tables, { limit, after: page }),
});

import type * as z from 'zod';
import { checkMemberAccount as check } from '../../domain/customer/check-member-account.js';
import type { ApiHandler } from './route.js';
import type { memberAccountParams } from './schemas/customers.js';

/** POST /api/operator/member-accounts/{awsAccountId}/check */
export const checkMemberAccount: ApiHandler<undefined, undefined, z.output<typeof memberAccountParams>> = async ({ params }, ports) => ({
  body: await check(ports, params.awsAccountId),
});

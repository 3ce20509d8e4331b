import type * as z from 'zod';
import { registerMemberAccount as register } from '../../domain/customer/register-member-account.js';
import type { ApiHandler } from './route.js';
import type { newMemberAccount } from './schemas/customers.js';

/** POST /api/operator/member-accounts */
export const registerMemberAccount: ApiHandler<z.output<typeof newMemberAccount>> = async ({ body }, ports) => ({
  body: await register(ports, body),
});

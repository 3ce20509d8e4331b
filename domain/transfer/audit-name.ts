import { readMembership } from '../customer/membership-store.js';
import { isServiceId } from '../customer/service-caller.js';
import type { Tables } from '../ports/tables.js';

/**
 * How a person or service is named in an audit record: customer (or `operator`) and its own id, e.g. `cus_…/per_…` or `cus_…/svc_…`. Both
 * parties read the same bytes, so it is never a token's subject, a role's ARN or an e-mail address; a producer on the bus is `cus_…/service`.
 */
export async function auditName(
  tables: Tables,
  { subject = '', customerId }: { readonly subject?: string | undefined; readonly customerId?: string | undefined },
): Promise<string> {
  const tenant = customerId ?? 'operator';
  if (isServiceId(subject)) return `${tenant}/${subject}`;
  const membership = subject === '' ? undefined : await readMembership(tables, subject);
  return `${tenant}/${membership?.personId ?? 'service'}`;
}

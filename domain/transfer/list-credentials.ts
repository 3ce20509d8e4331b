import type { Speaker } from '../customer/customer.js';
import type { Ports } from '../ports/ports.js';
import type { Page } from '../ports/tables.js';
import { type Credential, credentialPage } from './credential-store.js';
import { readPurchaserTransfer } from './purchaser-transfer.js';

/** What the purchaser may see of a credential without collecting it. */
export type CredentialView = Pick<Credential, 'resourceId' | 'kind' | 'state'>;

/** What there is to collect of a transfer, for its purchaser: nothing before it is completed, and never a value. Throws NotFoundError. */
export async function listCredentials(
  { tables }: Pick<Ports, 'tables'>,
  speaker: Speaker,
  { transferId, limit, after }: { readonly transferId: string; readonly limit: number; readonly after?: string | undefined },
): Promise<Page<CredentialView>> {
  const { status } = await readPurchaserTransfer(tables, speaker, transferId);
  if (status !== 'completed') return { items: [] };
  const page = await credentialPage(tables, transferId, { limit, ...(after ? { after } : {}) });
  return { ...page, items: page.items.map(({ resourceId, kind, state }) => ({ resourceId, kind, state })) };
}

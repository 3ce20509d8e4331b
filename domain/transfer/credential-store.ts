import type { Instant } from '../ports/clock.js';
import { plusSeconds } from '../ports/clock.js';
import type { Item, ItemKey, Page, Tables, Write } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import type { CredentialKind } from './credential-kind.js';
import type { Due } from './due.js';

/** What a transfer made for its purchaser to collect; its value is in the vault and nowhere else. */
export interface Credential {
  readonly transferId: string;
  readonly resourceId: string;
  /** ARN of what it opens: for a key pair the new one. */
  readonly arn: string;
  readonly kind: CredentialKind;
  readonly state: 'waiting' | 'collected' | 'discarded';
  readonly collectedAt?: Instant;
  /** Subject that collected it and the Idempotency-Key it came with: it alone may be told again for a while. */
  readonly collectedBy?: string;
  readonly collectedWith?: string;
}

const prefix = 'credential#';

/** Who collected may be told again, with the same Idempotency-Key, for so long: longer than any lost answer is asked for again. */
export const retellSeconds = 900;

/** What nobody collected for so long (30 days) is thrown away. */
export const uncollectedSeconds = 2_592_000;

/** Key of one credential. */
export function credentialKey(transferId: string, resourceId: string): ItemKey {
  return { table: 'transfers', pk: transferId, sk: `${prefix}${resourceId}` };
}

/** When the sweep looks at something in the vault. */
export function credentialDue(now: Instant, afterSeconds: number): Due {
  return { dueKind: 'credential', dueAt: plusSeconds(now, afterSeconds) };
}

/** Records, before it is made, that a credential will wait in the vault; the first record stays. */
export async function keepCredential(tables: Tables, credential: Credential, now: Instant): Promise<void> {
  const { pk, sk } = credentialKey(credential.transferId, credential.resourceId);
  const item: Item = { ...credential, ...credentialDue(now, uncollectedSeconds), pk, sk };
  await writeIfHolds(tables, [{ act: 'put', table: 'transfers', item, when: [{ attribute: 'pk', is: 'absent' }] }]);
}

/** One credential, or undefined. */
export async function readCredential(tables: Tables, transferId: string, resourceId: string): Promise<Credential | undefined> {
  const item = await tables.get(credentialKey(transferId, resourceId));
  return item && credentialOfItem(item);
}

/** One page of a transfer's credentials. */
export async function credentialPage(
  tables: Tables,
  transferId: string,
  paging: { readonly limit: number; readonly after?: string },
): Promise<Page<Credential>> {
  const page = await tables.query({ table: 'transfers', partition: transferId, sortPrefix: prefix, ...paging });
  return { ...page, items: page.items.map(credentialOfItem) };
}

/** True for the item of a credential. */
export function isCredentialItem({ sk }: Pick<Item, 'sk'>): boolean {
  return sk.startsWith(prefix);
}

/** The credential kept in an item. */
export function credentialOfItem(item: Item): Credential {
  const { pk: _pk, sk: _sk, dueKind: _dueKind, dueAt: _dueAt, ...credential } = item;
  return credential as unknown as Credential;
}

/** Nothing of it is in the vault any more, so no sweep needs to find it. */
export function offSweep(key: ItemKey): Write {
  return { act: 'update', key, remove: ['dueKind', 'dueAt'], when: [{ attribute: 'pk', is: 'present' }] };
}

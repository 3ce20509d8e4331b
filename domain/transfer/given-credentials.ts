import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { ItemKey, Tables } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { credentialDue } from './credential-store.js';
import { transferKey } from './transfer-store.js';

/** New values of secrets that the purchaser gives, by resource id. */
export type CredentialValues = { readonly [resourceId: string]: string };

/** After so long the sweep looks whether a purchase came of the values, and again until its transfer has ended. */
export const givenDueSeconds = 3_600;

/** Key of the row that names which values of a transfer the vault holds; it never holds one. */
export function givenKey(transferId: string): ItemKey {
  return { table: 'transfers', pk: transferId, sk: 'given-credentials' };
}

/**
 * Puts the values into the vault, then writes the purchase; when nothing was written the values go again. The row that lets the sweep
 * find them is written first, so that values whose purchase never came do not stay either. Answers what `write` answers.
 */
export async function withGivenCredentials(
  ports: Pick<Ports, 'tables' | 'clock' | 'vault'>,
  transferId: string,
  values: CredentialValues,
  write: () => Promise<boolean>,
): Promise<boolean> {
  if (Object.keys(values).length === 0) return write();
  await keepGiven(ports, transferId, values);
  try {
    return await write();
  } finally {
    // Whatever was heard of the write, what is written decides.
    if ((await ports.tables.get(transferKey(transferId))) === undefined) await discardGiven(ports, transferId, Object.keys(values));
  }
}

/** Takes given values out of the vault, then the row that named them; safe twice. */
export async function discardGiven(
  { tables, vault }: Pick<Ports, 'tables' | 'vault'>,
  transferId: string,
  resourceIds: readonly string[],
): Promise<void> {
  for (const resourceId of resourceIds) await vault.remove(transferId, resourceId);
  await tables.transact([{ act: 'delete', key: givenKey(transferId) }]);
}

async function keepGiven(ports: Pick<Ports, 'tables' | 'clock' | 'vault'>, transferId: string, values: CredentialValues): Promise<void> {
  const resourceIds = Object.keys(values);
  const isNew = await writeRow(ports.tables, transferId, resourceIds, ports.clock.now());
  for (const [resourceId, value] of Object.entries(values)) {
    // The vault keeps the first value; that of an attempt that broke off is not what the purchaser says now.
    if (!isNew) await ports.vault.remove(transferId, resourceId);
    await ports.vault.put(transferId, resourceId, value);
  }
}

async function writeRow(tables: Tables, transferId: string, resourceIds: readonly string[], now: Instant): Promise<boolean> {
  const { pk, sk } = givenKey(transferId);
  const item = { pk, sk, resourceIds, ...credentialDue(now, givenDueSeconds) };
  return writeIfHolds(tables, [{ act: 'put', table: 'transfers', item, when: [{ attribute: 'pk', is: 'absent' }] }]);
}

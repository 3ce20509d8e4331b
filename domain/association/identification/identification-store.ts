import { NotFoundError } from '../../errors.js';
import { groupPage, withoutKeys } from '../../ports/group-page.js';
import type { Item, ItemKey, Page, Tables } from '../../ports/tables.js';
import type { Identification } from './identification.js';

/** Group of the `byGroup` index under which runs that are not at their end are found, the one longest without progress first. */
export const openGroup = 'open-identification';

/** Key of a run. */
export function identificationKey(identificationId: string): ItemKey {
  return { table: 'marketplace', pk: identificationId, sk: 'identification' };
}

/** A run as an item, found under its customer; `turn` is the condition of every change. */
export function identificationItem(run: Identification): Item {
  const { identificationId, customerId, requestedAt } = run;
  return {
    ...(run as unknown as Item),
    pk: identificationId,
    sk: 'identification',
    group: `identification#${customerId}`,
    groupOrder: `${requestedAt}#${identificationId}`,
  };
}

/** Key of the mark that a customer has a run that is not at its end: there is one at a time. */
export function openKey(customerId: string): ItemKey {
  return { table: 'marketplace', pk: customerId, sk: 'open-identification' };
}

/** The mark as an item. */
export function openItem({ customerId, identificationId, movedAt }: Identification): Item {
  return { pk: customerId, sk: 'open-identification', group: openGroup, groupOrder: movedAt, identificationId };
}

/** Throws NotFoundError. */
export async function readIdentification(tables: Tables, identificationId: string): Promise<Identification> {
  const item = await tables.get(identificationKey(identificationId));
  if (item === undefined) throw new NotFoundError('identification', identificationId);
  return withoutKeys<Identification>(item);
}

/** The customer's runs, newest first. */
export function identificationPage(
  tables: Tables,
  customerId: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<Identification>> {
  return groupPage(tables, {
    partition: `identification#${customerId}`,
    descending: true,
    limit: page.limit,
    ...(page.after && { after: page.after }),
  });
}

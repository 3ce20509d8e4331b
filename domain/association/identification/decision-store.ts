import { createHash } from 'node:crypto';
import { withoutKeys } from '../../ports/group-page.js';
import { itemsOf } from '../../ports/items-of.js';
import type { Item, Page, Tables } from '../../ports/tables.js';
import type { Decision } from './decision.js';

const prefix = 'decision#';
/** Decisions of one customer that are used: 10 pages of 1,000. */
const pagesMax = 10;
const decisionsPerPage = 1_000;

/** Names a set of cloud resources whatever their order: 32 hexadecimal digits. */
export function setId(arns: readonly string[]): string {
  return createHash('sha256')
    .update([...arns].sort().join('\n'))
    .digest('hex')
    .slice(0, 32);
}

/** A decision as an item. */
export function decisionItem(customerId: string, decision: Decision): Item {
  return { ...(decision as unknown as Item), pk: customerId, sk: `${prefix}${decision.kind}#${setId(decision.arns)}` };
}

/** One page of a customer's decisions, in no order that means anything. */
export async function decisionPage(
  tables: Tables,
  customerId: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<Decision>> {
  const query = { table: 'marketplace', partition: customerId, sortPrefix: prefix, limit: page.limit } as const;
  const found = await tables.query({ ...query, ...(page.after && { after: page.after }) });
  return { ...found, items: found.items.map(withoutKeys<Decision>) };
}

/** Every decision in force, at most 10,000; what was withdrawn is left out. */
export async function decisionsOf(tables: Tables, customerId: string): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  const query = { table: 'marketplace', partition: customerId, sortPrefix: prefix, limit: decisionsPerPage } as const;
  for await (const item of itemsOf(tables, query, pagesMax)) decisions.push(withoutKeys<Decision>(item));
  return decisions.filter(({ verdict }) => verdict !== 'withdraw');
}

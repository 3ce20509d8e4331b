import type { Subscription } from '../../lambdas/events/subscriptions.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

function sourceOf({ from }: Subscription): string {
  if (from.kind === 'table-stream') return `the stream of table \`${from.table}\`, items whose key begins with \`${from.pkPrefix}\``;
  if (from.kind === 'own-bus') return `the service's bus: ${codeList(from.types)}`;
  return `ended executions of both machines: ${codeList(from.statuses)}`;
}

/** Every way in by event. */
export function subscriptionsPage(subscriptions: { readonly [name: string]: Subscription }, eventTypes: readonly string[]): Document {
  const rows = Object.entries(subscriptions).map(([name, row]) => [
    `[${name}](../../lambdas/events/${row.entry}.ts)`,
    sourceOf(row),
    `${row.timeoutSeconds}`,
    codeList(row.uses),
  ]);
  const types = `## Event types\n\nOn the service's bus, source \`conveyance\`: ${codeList(eventTypes)}.`;
  return page('subscriptions', 'Subscriptions', 'lambdas/events/subscriptions.ts', [
    markdownTable(['Subscription', 'Listens to', 'Seconds at most', 'Uses'], rows),
    types,
  ]);
}

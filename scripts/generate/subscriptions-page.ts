import type { Subscription } from '../../lambdas/events/subscriptions.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

function sourceOf({ from }: Subscription): string {
  if (from.kind === 'table-stream') return `the stream of table \`${from.table}\`, items whose key begins with \`${from.pkPrefix}\``;
  if (from.kind === 'own-bus') return `the service's bus: ${codeList(from.types)}, of sources that may send them`;
  if (from.kind === 'forged') return `the service's bus: whatever its source may not send`;
  if (from.kind === 'log-objects')
    return 'log objects in the bucket of identification: those that arrive, and those that a run finds there';
  if (from.kind === 'identification-runs') return 'runs of identification that have work to do';
  return `ended executions of both machines: ${codeList(from.statuses)}`;
}

/** Every way in by event. */
export function subscriptionsPage(subscriptions: { readonly [name: string]: Subscription }): Document {
  const rows = Object.entries(subscriptions).map(([name, row]) => [
    `[${name}](../../lambdas/events/${row.entry}.ts)`,
    sourceOf(row),
    `${row.timeoutSeconds}`,
    codeList(row.uses),
  ]);
  return page('subscriptions', 'Subscriptions', 'lambdas/events/subscriptions.ts', [
    markdownTable(['Subscription', 'Listens to', 'Seconds at most', 'Uses'], rows),
    'What is on the bus, who may put it there and what a refused event becomes: [events](events.md).',
  ]);
}

import type { Schedule } from '../../lambdas/schedules/schedules.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

/** Every way in by the clock. */
export function schedulesPage(schedules: { readonly [name: string]: Schedule }): Document {
  const rows = Object.entries(schedules).map(([name, row]) => [
    `[${name}](../../lambdas/schedules/${row.entry}.ts)`,
    `${row.everyMinutes}`,
    `${row.timeoutSeconds}`,
    codeList(row.uses),
  ]);
  return page('schedules', 'Schedules', 'lambdas/schedules/schedules.ts', [
    markdownTable(['Schedule', 'Every, minutes', 'Seconds at most', 'Uses'], rows),
  ]);
}

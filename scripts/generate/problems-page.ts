import { type Document, page } from './document.js';
import { markdownTable } from './markdown-table.js';

/** Every code that the HTTP API may answer a request with, by status. */
export function problemsPage(problems: { readonly [code: string]: { readonly status: number; readonly title: string } }): Document {
  const rows = Object.entries(problems)
    .sort(([, a], [, b]) => a.status - b.status)
    .map(([code, { status, title }]) => [`${status}`, `\`${code}\``, title]);
  const intro = 'Bodies are `application/problem+json`; why they look so: [0003](../decisions/0003-error-codes.md).';
  return page('problems', 'Problems', 'lambdas/wrappers/problem.ts', [intro, markdownTable(['Status', 'Code', 'Means'], rows)]);
}

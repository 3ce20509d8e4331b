import type { ApiCall, ApiReply } from '../api/api-call.js';
import type { ApiClient } from '../api/api-client.js';
import { NoAnswerError } from '../errors.js';

/** Pages that one command reads at most. */
const pagesMax = 1_000;

interface Page {
  readonly items?: readonly unknown[];
  readonly next?: string;
}

/** The items of this page and all that follow; throws NoAnswerError when there is no end. */
export async function everyPage(client: Pick<ApiClient, 'send'>, call: ApiCall, first: ApiReply): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let page = first.body as Page;
  for (let pages = 1; ; pages += 1) {
    items.push(...(page.items ?? []));
    if (page.next === undefined) return items;
    if (pages === pagesMax) throw new NoAnswerError(`More than ${pagesMax} pages: ask for them one by one with --page.`);
    page = (await client.send({ ...call, query: { ...call.query, page: page.next } })).body as Page;
  }
}

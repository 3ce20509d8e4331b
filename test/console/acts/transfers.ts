import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** How a transfer may come to rest, as its page says it. */
const endings = {
  completed: /^Completed$/,
  undone: /^Undone: nothing was sold, and the money is back$/,
  'needs-operator': /^Needs an operator: /,
} as const;

/** How a transfer came to rest. */
export type Ending = keyof typeof endings;

const lateMs = 2_000;

/** What the page of a transfer tells once it rests. */
export interface ReadTransfer {
  /** Steps by the word of their state, e.g. `{ done: 13 }`. */
  readonly steps: { readonly [state: string]: number };
  /** Labels of the lists of residual access, e.g. `Removed (10)`; empty where nothing is told of it. */
  readonly residual: readonly string[];
  /** What stands above the lists while ways in are open, e.g. `1 way in is still open`. */
  readonly open: readonly string[];
  /** Postings shown. */
  readonly postings: number;
}

/** On the page Transfers: narrows the table to a status and a text, and opens the transfer, by the end of its id. */
export async function partyFindsTransfer(
  page: Page,
  { transferId, status, text }: { readonly transferId: string; readonly status: string; readonly text: string },
): Promise<void> {
  await page.getByRole('heading', { name: 'Transfers', level: 1 }).waitFor();
  await page
    .getByRole('button', { name: /^Status/ })
    .first()
    .click();
  await page.getByRole('option', { name: status, exact: true }).click();
  await page.getByLabel('Find transfers by what, other party or id').fill(text);
  await page.getByRole('link', { name: transferId.slice(-8) }).click();
  await page.waitForURL((url) => url.pathname === `/transfers/${transferId}`);
}

/** On the page of a transfer: waits, without touching it, until it says how it came to rest and what it did on the way. */
export async function partyWatchesTransfer(page: Page, ending: Ending): Promise<void> {
  await page.getByText(endings[ending]).first().waitFor();
  await page.getByRole('heading', { name: 'Before and after' }).waitFor();
  await page.getByText('The transfer has moved on: loading what it did since').waitFor({ state: 'hidden' });
}

/** From now on the page learns what a transfer did later than how it stands, as on a busy day; tells how many reads came late. */
export async function reportsComeLate(page: Page): Promise<() => number> {
  let late = 0;
  await page.route(/\/transfers\/[^/]+\/report$/, async (route) => {
    await setTimeout(lateMs);
    late += 1;
    await route.continue();
  });
  return () => late;
}

/** On the page of a transfer at rest: reads its steps, opens each list of residual access and reads the ledger entries. */
export async function partyReadsTransfer(page: Page): Promise<ReadTransfer> {
  const steps: { [state: string]: number } = {};
  for (const step of await page
    .getByRole('list', { name: /^(Before the commit|Undo|From the commit on)$/ })
    .getByRole('listitem')
    .all()) {
    const state = /^.* · (done|failed|stopped|waiting|running|not needed)/m.exec(await step.innerText())?.[1] ?? 'unknown';
    steps[state] = (steps[state] ?? 0) + 1;
  }
  const residual: string[] = [];
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    residual.push(await tab.innerText());
    await page.getByRole('tabpanel').getByRole('grid').waitFor();
  }
  const ledger = page.getByRole('grid', { name: 'Ledger entries' });
  await ledger.waitFor();
  const open = await page.getByText(/^\d+ ways? in (is|are) still open$/).allInnerTexts();
  return { steps, residual, open, postings: (await ledger.getByRole('row').count()) - 1 };
}

/** On the page of a transfer: opens its audit record; resolves to what its lines tell of, in their order. */
export async function partyReadsAudit(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: /^Audit record/ }).click();
  const record = page.getByRole('grid', { name: 'Audit record' });
  await record.getByRole('rowheader').first().waitFor();
  await page.getByText('convey transfers verify-audit audit.json').waitFor();
  return record.getByRole('rowheader').allInnerTexts();
}

/** On the page of a completed transfer: collects the first credential that waits; resolves to its value, which the page forgets then. */
export async function purchaserCollects(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /^Collect the / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Collect it now' }).click();
  await page.getByText(/^Keep it now/).waitFor();
  const value = await page.getByRole('dialog').locator('code').innerText();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('gridcell', { name: 'Collected', exact: true }).first().waitFor();
  return value;
}

/** On the page of a transfer before its commit: cancels it, with a reason for the other party. */
export async function partyCancels(page: Page, reason: string): Promise<void> {
  await page.getByRole('timer').waitFor();
  await page.getByRole('button', { name: 'Cancel the transfer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason (optional)').fill(reason);
  await dialog.getByRole('button', { name: 'Cancel the transfer' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** On the page of a transfer that needs an operator: sends it back to where it came from. */
export async function operatorResumes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Resume the transfer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Resume the transfer' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** At the address of a transfer of others: is told that there is none, and nothing of it; resolves to all that the page says. */
export async function strangerIsRefused(page: Page, transferId: string): Promise<string> {
  await page.goto(`/transfers/${transferId}`);
  await page.getByText('Code NotFound').waitFor();
  await page.getByRole('heading', { name: 'Transfer', level: 1, exact: true }).waitFor();
  return page.getByRole('main').innerText();
}

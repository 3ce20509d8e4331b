import type { Locator, Page } from 'playwright-core';
import { sellerReadsDryRun } from './solutions.js';

/** What may become of a shared service, as the finder names it. */
export type SharedLabel = 'Keep it' | 'Move it along' | 'Keep it and grant access';

/** The field in which a shared service is decided. */
function fieldOf(page: Page, shared: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${shared}`) });
}

/** The line of a shared service in the table. */
function lineOf(page: Page, name: string): Locator {
  return page
    .getByRole('grid', { name: 'What belongs together' })
    .getByRole('row')
    .filter({ has: page.getByText(name, { exact: true }) });
}

/** On the page of a seed: sees that a cloud resource is shared, why, and that nobody has decided of it. */
export async function sellerSeesShared(page: Page, { name, reason }: { readonly name: string; readonly reason: string }): Promise<void> {
  await page.getByRole('heading', { name: 'Shared services', level: 2 }).waitFor();
  await page.getByText(/1 of 1 to decide\.$/).waitFor();
  const line = lineOf(page, name);
  await line.getByText('Shared with others').waitFor();
  await line.getByText(reason).waitFor();
  await line.getByRole('checkbox', { checked: false }).waitFor();
}

/** On the page of a seed: decides of a shared service, by type and name; resolves to the words of each choice that was offered. */
export async function sellerDecidesShared(page: Page, shared: string, label: SharedLabel): Promise<readonly string[]> {
  await fieldOf(page, shared).click();
  const options = await page.getByRole('option').allInnerTexts();
  await page.getByRole('option', { name: label, exact: true }).click();
  await page.getByText(/Each is decided\.$/).waitFor();
  // The one under the cursor holds its words a second time, for screen readers.
  return options.map((text) => text.split('\n').at(-1) ?? '');
}

/** On the page of a seed: true when the graph and the table both show a shared service as chosen; throws when they differ. */
export async function isSharedChosen(page: Page, name: string): Promise<boolean> {
  const inTable = await lineOf(page, name).getByRole('checkbox').isChecked();
  const node = page.getByRole('group', { name: /^Graph of what belongs together/ }).getByRole('button', { name: new RegExp(`^${name}, `) });
  const inGraph = (await node.getAttribute('aria-pressed')) === 'true';
  if (inGraph !== inTable) throw new Error(`The graph shows ${name} as ${inGraph ? '' : 'not '}chosen, the table does not.`);
  return inTable;
}

/** On the page of a seed where a shared service moves along: resolves to what the page says of those that use it and stay. */
export async function sellerReadsOtherUsers(page: Page): Promise<string> {
  const told = page.getByText(/^(Used by what stays with you: |Nothing else of yours)/).first();
  await told.waitFor();
  return told.innerText();
}

/** On the page of a seed: resolves to the titles of what the dry run of the choice found, once it has ended. */
export async function sellerReadsFindings(page: Page): Promise<readonly string[]> {
  await sellerReadsDryRun(page);
  return page.getByText(/^(Blocker|Warning): /).allInnerTexts();
}

/** What of the decisions stands in the form of a new listing. */
export interface TakenOver {
  readonly description: string;
  /** ARNs. */
  readonly leftBehind: readonly string[];
  readonly isGranted: boolean;
  readonly isListed: boolean;
}

/** On New listing, come from the finder: reads what was taken over of a shared service. */
export async function sellerReadsNewListing(page: Page, name: string): Promise<TakenOver> {
  await page.getByRole('heading', { name: 'New listing', level: 1 }).waitFor();
  const field = page.getByLabel('Left behind', { exact: true });
  const leftBehind = (await field.isVisible()) ? (await field.inputValue()).split('\n') : [];
  const description = await page.getByLabel('Description').inputValue();
  const has = async (button: string) => (await page.getByRole('button', { name: `${button} ${name}` }).count()) === 1;
  return { description, leftBehind, isGranted: await has('Take back access to'), isListed: await has('Take out') };
}

/** On an offer, or on the page where it is bought: sees what stays with the seller, with its access. */
export async function purchaserSeesStaying(page: Page, staying: string): Promise<void> {
  await page.getByText('What stays with the seller', { exact: true }).first().waitFor();
  await page.getByText(staying, { exact: true }).first().waitFor();
}

/** On New listing, come from the finder: gives it a title and a price and makes the draft as it is otherwise. */
export async function sellerDraftsAsFound(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Price').fill('10.00');
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

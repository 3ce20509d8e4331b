import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Opens the wallet by the list of pages; resolves once its entries are added up. */
export async function customerOpensWallet(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Wallet', exact: true }).click();
  await page.getByRole('heading', { name: 'Wallet', level: 1 }).waitFor();
  await page.getByText('The entries add up to the balance', { exact: true }).first().waitFor();
}

/** What a wallet says under `Available`, `Held` or `In the wallet`, e.g. `3,800.00 USD`. */
export async function walletSays(page: Page, label: 'Available' | 'Held' | 'In the wallet'): Promise<string> {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${label}`) });
  return term.first().locator('xpath=following-sibling::dd[1]').innerText();
}

/** In a wallet: looks up what a hold is, finds what was held, then nothing, then everything again. Resolves to how many lines were held. */
export async function customerLooksForHolds(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'hold', exact: true }).click();
  await page.getByText('funds reserved', { exact: false }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Kind of entry/ }).click();
  await page.getByRole('option', { name: 'Held', exact: true }).click();
  const held = await page.getByRole('grid', { name: 'Entries' }).getByRole('gridcell', { name: 'Held', exact: true }).count();
  await page.getByLabel('Find by description, amount or id').fill('nothing is called this');
  await page.getByText('No entry matches').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByText('No entry matches').waitFor({ state: 'detached' });
  return held;
}

/** Where entries are shown: sorts them by amount and saves them. Resolves to the text of the file. */
export async function personExportsEntries(page: Page): Promise<string> {
  // By keyboard: the head that follows the page lies over the one that is told to screen readers.
  await page.getByRole('button', { name: 'Debit, not sorted' }).press('Enter');
  await page.getByRole('button', { name: 'Debit, sorted ascending' }).waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  return readFile(await (await saved).path(), 'utf8');
}

/** Opens the ledger by the list of pages; resolves to how many ledger accounts it has once it is seen to sum to zero. */
export async function operatorOpensLedger(page: Page): Promise<number> {
  await page.getByRole('navigation').getByRole('link', { name: 'Ledger', exact: true }).click();
  await page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
  await page.getByText('The ledger sums to zero', { exact: true }).first().waitFor();
  const heading = await page.getByRole('heading', { name: /^Chart of accounts/ }).innerText();
  return Number(/\((\d+)\)/.exec(heading)?.[1]);
}

/** In the ledger: narrows the chart to escrow and opens the one of a transfer. Resolves when its entries are there. */
export async function operatorOpensEscrow(page: Page, { transferId }: { readonly transferId: string }): Promise<void> {
  await page.getByRole('button', { name: /Every class/ }).click();
  await page.getByRole('option', { name: 'Liability held in escrow' }).click();
  await page.getByLabel('Find by name, id or currency').fill(transferId);
  await page.getByRole('link', { name: /^Escrow of .*: entries$/ }).click();
  await page.waitForURL((url) => url.searchParams.get('ledgerAccount') === `escrow:${transferId}`);
  await page.getByText('Price reserved').first().waitFor();
}

/** In the ledger: looks for what is not there, and gets everything back. */
export async function operatorLooksInVain(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Only with money in it' }).check();
  await page.getByLabel('Find by name, id or currency').fill('nothing is called this');
  await page.getByText('No ledger account matches').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByRole('link', { name: 'Operator funding' }).waitFor();
}

/** From the entries of a ledger account back to all of them. */
export async function operatorGoesBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All ledger accounts' }).click();
  await page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
}

/** On a page that is not for whoever is here: resolves to the refusal as it is told. */
export async function personIsRefused(page: Page): Promise<string> {
  const refusal = page.getByText(/^The role .* may not do this/);
  await refusal.waitFor();
  return refusal.innerText();
}

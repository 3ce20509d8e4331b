import type { Page } from 'playwright-core';

/** What somebody looks for, as typed; left as it is where absent. */
export interface TypedSearch {
  readonly words?: string;
  readonly region?: string;
  readonly currency?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Fills in the search of the marketplace and searches; resolves when the address says so. */
export async function typeSearch(page: Page, { words, region, currency, from, to }: TypedSearch): Promise<void> {
  const typed = [
    ['Words', words],
    ['In region', region],
    ['Currency', currency],
    ['Price from', from],
    ['Price to', to],
  ] as const;
  for (const [label, value] of typed) {
    if (value !== undefined) await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
}

/** On the marketplace: searches for an offer, finds it again at the shared address, orders what is there and opens it by its title. */
export async function purchaserFindsOffer(
  page: Page,
  { title, search }: { readonly title: string; readonly search: TypedSearch },
): Promise<void> {
  await page.getByRole('heading', { name: 'Marketplace', level: 1 }).waitFor();
  await typeSearch(page, search);
  await page.waitForURL((url) => url.search !== '');
  await page.getByRole('link', { name: title, exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /Order/ }).click();
  await page.getByRole('option', { name: 'Price, lowest first' }).click();
  await page.waitForURL((url) => url.searchParams.get('sort') === 'price');
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** On the marketplace: a price without its currency is not asked for, and what nobody offers is said not to be there. Ends with everything shown. */
export async function purchaserSearchesInVain(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Marketplace', level: 1 }).waitFor();
  await typeSearch(page, { from: '10' });
  await page.getByText('Name the currency too.').first().waitFor();
  await page.getByText('Nothing searched').waitFor();
  await typeSearch(page, { from: '', words: 'nobody offers this' });
  await page.getByText('No offer matches').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.waitForURL((url) => url.search === '');
}

/** What an offer says under a label, e.g. `Cost per month`. */
export async function offerSays(page: Page, label: string): Promise<string> {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) });
  return term.locator('xpath=following-sibling::dd[1]').innerText();
}

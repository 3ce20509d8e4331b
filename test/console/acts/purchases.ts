import type { Page } from 'playwright-core';
import { pressOn, tabTo } from '../../support/browser/keyboard.js';

/** What a purchaser needs to buy. */
export interface TypedPurchase {
  /** As the button shows it, e.g. `1,200.00 USD`. */
  readonly price: string;
  /** A new value for each secret that is asked for, in the order of the page. */
  readonly values?: readonly string[];
}

/** On a consent page: waits for what may remain and resolves to its verdict, a sentence. */
export async function purchaserReadsFindings(page: Page): Promise<string> {
  const verdict = page.getByText(/^(Something stops|Nothing stops|Nothing is in the way)/).first();
  await verdict.waitFor();
  return verdict.innerText();
}

/** On a consent page: tries to buy without having agreed, and is led to what is missing. */
export async function purchaserMustConsent(page: Page, { price }: Pick<TypedPurchase, 'price'>): Promise<void> {
  await page.getByRole('button', { name: `Buy for ${price}` }).click();
  await page.getByText('Say that you have read the above').first().waitFor();
}

/** On an offer: buys it without touching the mouse. Resolves to the transfer's id when its page is open. */
export async function purchaserBuysByKeyboard(page: Page, { price, values = [] }: TypedPurchase): Promise<string> {
  await pressOn(page, page.getByRole('link', { name: 'Buy', exact: true }), 'Enter');
  await page.getByRole('heading', { name: /^Buy: /, level: 1 }).waitFor();
  await purchaserReadsFindings(page);
  for (const [place, value] of values.entries()) {
    await tabTo(page, page.getByLabel(/^New value of /).nth(place));
    await page.keyboard.type(value);
  }
  await pressOn(page, page.getByRole('checkbox', { name: /^I have read/ }), 'Space');
  await pressOn(page, page.getByRole('button', { name: `Buy for ${price}` }), 'Enter');
  return purchasedTransfer(page);
}

/** On a consent page: fills in everything, agrees and clicks twice, as people do; it is bought once. Resolves to the transfer's id when its page is open. */
export async function purchaserBuys(page: Page, { price, values = [] }: TypedPurchase): Promise<string> {
  await purchaserReadsFindings(page);
  for (const [place, value] of values.entries()) {
    await page
      .getByLabel(/^New value of /)
      .nth(place)
      .fill(value);
  }
  await page.getByRole('checkbox', { name: /^I have read/ }).check();
  await page.getByRole('button', { name: `Buy for ${price}` }).dblclick();
  return purchasedTransfer(page);
}

async function purchasedTransfer(page: Page): Promise<string> {
  await page.waitForURL((url) => /^\/transfers\/trf_/.test(url.pathname));
  await page.getByText(/is accepted\. Its transfer has begun\./).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/**
 * On a consent page: agrees, but the seller has changed the offer meanwhile (`change` does that), so nothing is bought; reviews the new
 * revision, which has to be agreed to anew.
 */
export async function purchaserReviewsAgain(
  page: Page,
  { price, newPrice, change }: { readonly price: string; readonly newPrice: string; readonly change: () => Promise<void> },
): Promise<void> {
  await purchaserReadsFindings(page);
  await change();
  await page.getByRole('checkbox', { name: /^I have read/ }).check();
  await page.getByRole('button', { name: `Buy for ${price}` }).click();
  await page.getByText('The seller has changed this offer').first().waitFor();
  await page.getByRole('button', { name: 'Review it again' }).click();
  await page.getByRole('button', { name: `Buy for ${newPrice}` }).waitFor();
  await page.getByRole('checkbox', { name: /^I have read/, checked: false }).waitFor();
}

/** On a consent page where something stops the purchase: agrees all the same, and is told who must act first. */
export async function purchaserIsStopped(page: Page, { price }: Pick<TypedPurchase, 'price'>): Promise<string> {
  await purchaserReadsFindings(page);
  await page.getByRole('checkbox', { name: /^I have read/ }).check();
  await page.getByRole('button', { name: `Buy for ${price}` }).click();
  const reason = page.getByText(/^You cannot buy this now/).first();
  await reason.waitFor();
  return reason.innerText();
}

/** On the consent page of an own listing: is told so, and goes to where it can be edited. */
export async function sellerCannotBuy(page: Page): Promise<void> {
  await page.getByText('This is your own listing').waitFor();
  await page.getByRole('link', { name: 'Edit or withdraw it' }).click();
  await page.waitForURL((url) => /^\/listings\/lst_/.test(url.pathname));
}

import type { Page } from 'playwright-core';

/** What a seller types into the form of a listing. */
export interface TypedListing {
  readonly title: string;
  readonly description: string;
  /** As a person writes it, e.g. `1200.00`. */
  readonly amount: string;
  readonly currency: string;
}

/** Chooses in a drop-down list by its label. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Fills the form of a listing and leaves its terms as they are. */
export async function typeListing(page: Page, { title, description, amount, currency }: TypedListing): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Description').fill(description);
  await page.getByLabel('Price').fill(amount);
  await page.getByLabel('Currency').fill(currency);
}

/** Chooses what becomes of the value of a secret, by the secret's name. */
export async function chooseCredential(page: Page, secret: string, choice: 'Rotate it' | 'Ask the purchaser' | 'Keep it'): Promise<void> {
  await choose(page, `Value of ${secret}`, choice);
}

/**
 * On the page New listing: sends an amount the currency does not have, reads at the field what is wrong, mends it and makes the draft.
 * Resolves to the listing's id when its page is open; nothing typed was lost on the way.
 */
export async function sellerMakesDraft(page: Page, typed: TypedListing): Promise<string> {
  await page.getByRole('heading', { name: 'New listing', level: 1 }).waitFor();
  await typeListing(page, { ...typed, amount: '12.345' });
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page
    .getByText(/has exactly 2 digits behind a point/)
    .first()
    .waitFor();
  await page.getByLabel('Price').fill(typed.amount);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.waitForURL((url) => /^\/listings\/lst_/.test(url.pathname));
  await page.getByRole('heading', { name: typed.title, level: 1 }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** On the page of an own listing: asks for the check and resolves to its verdict, a sentence. */
export async function sellerChecksListing(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Check now' }).click();
  const verdict = page.getByText(/^(Nothing is|\d+ blockers?) in the way\./).first();
  await verdict.waitFor();
  return verdict.innerText();
}

/** On the page of an own listing whose check found something stranded: adds it and saves; resolves to the number of that revision. */
export async function sellerAddsWhatIsStranded(page: Page): Promise<number> {
  const all = page.getByRole('button', { name: /^Add all \d+ that would be left behind$/ });
  await ((await all.isVisible()) ? all : page.getByRole('button', { name: 'Add it to the listing' }).first()).click();
  const save = page.getByRole('button', { name: /^Save revision \d+$/ });
  const revision = Number((await save.innerText()).replace(/\D/g, ''));
  await save.click();
  await page.getByText('Not checked yet.').waitFor();
  return revision;
}

/** On the page of an own listing: opens what a purchaser will see. */
export async function sellerPreviewsListing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preview as a purchaser sees it' }).click();
  await page.getByRole('grid', { name: 'Cloud resources of the offer' }).waitFor();
}

/** On the page of an own draft: reads what publishing means, publishes, and sees it published. */
export async function sellerPublishesListing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this listing?' });
  await dialog.getByText(/Every customer can read its title/).waitFor();
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'See it on the marketplace' }).waitFor();
}

/** On the page of an own listing: gives it another title as its next revision; resolves to the number of that revision. */
export async function sellerRevisesListing(page: Page, title: string): Promise<number> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const save = page.getByRole('button', { name: /^Save revision \d+$/ });
  await page.getByLabel('Title').fill(title);
  const revision = Number((await save.innerText()).replace(/\D/g, ''));
  await save.click();
  await page.getByRole('heading', { name: title, level: 1, exact: true }).waitFor();
  return revision;
}

/** On the page of an own listing: asks another price, in its next revision. */
export async function sellerChangesPrice(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Price').fill(amount);
  await page.getByRole('button', { name: /^Save revision \d+$/ }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
}

/** On the page of an own listing: takes it off the marketplace for good. */
export async function sellerWithdrawsListing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw this listing?' });
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/You have withdrawn it for good/).waitFor();
}

/** On My listings: narrows the table to a status and to words, then opens the listing by its title. */
export async function sellerFindsListing(
  page: Page,
  { title, status }: { readonly title: string; readonly status: string },
): Promise<void> {
  await page.getByRole('heading', { name: 'My listings', level: 1 }).waitFor();
  await choose(page, 'Status of the listings', status);
  await page.getByLabel('Find listings').fill(title);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** At an address of a listing that is not one's own and not for sale: sees the refusal with its code, and nothing to act on. */
export async function strangerIsRefused(page: Page): Promise<void> {
  await page.getByText(/Code NotFound/).waitFor();
  const acts = await page.getByRole('button', { name: /^(Publish|Edit|Withdraw|Check now)$/ }).count();
  if (acts > 0) throw new Error(`A stranger is offered ${acts} acts on a listing.`);
}

/** At New listing without anything chosen: is told to choose first, and led to the cloud resources. */
export async function sellerIsSentToResources(page: Page): Promise<void> {
  await page.getByText(/Choose what to sell first/).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Resources' }).last().click();
  await page.waitForURL((url) => url.pathname === '/resources');
}

import type { Locator, Page } from 'playwright-core';
import { beforeLeaving } from './rendered-files.js';

/** Who signs in. */
export interface SigningIn {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs in as a person does: the console's own button leads to the issuer's page, whose form is filled in; resolves when the
 * console is back and says who is signed in. Throws when the issuer shows its form again.
 */
export async function signInAs(page: Page, { email, password }: SigningIn): Promise<void> {
  const consoleOrigin = new URL(page.url()).origin;
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await beforeLeaving(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.origin !== consoleOrigin);
  await page.getByLabel('Username').fill(email);
  await page.getByLabel('Password').fill(password);
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/login');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const status = (await answered).status();
  if (status !== 302) throw new Error(`The issuer did not let ${email} in: its form answered ${status}.`);
  await page.waitForURL((url) => url.origin === consoleOrigin && url.pathname !== '/signed-in');
  await personMenu(page).waitFor();
}

/** The menu of whoever is signed in stands last at the top, under a name of its own for everybody. */
function personMenu(page: Page): Locator {
  return page.getByRole('banner').locator('button[aria-haspopup]').last();
}

/** Signs out by the menu at the top, the last one there; resolves when the console offers to sign in again. */
export async function signOut(page: Page): Promise<void> {
  await personMenu(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await beforeLeaving(page);
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

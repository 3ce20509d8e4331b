import type { Locator, Page } from 'playwright-core';

const words = 'Find by name, ARN, type or tag';
const tag = 'Tag: key or key=value';

/** The check box of a line, by type and name. */
function checkBoxOf(page: Page, resource: string): Locator {
  return page.getByRole('grid', { name: 'Your cloud resources' }).getByRole('checkbox', { name: new RegExp(`${resource}$`) });
}

/** The count beside the title of the table, e.g. `(14)`, once everything is read, as far as a list goes. */
async function countOf(page: Page): Promise<number> {
  const title = page.getByRole('heading', { name: /^Cloud resources \((\d+|1000\+)\)$/ });
  await title.waitFor();
  return Number((await title.innerText()).replace(/\D/g, ''));
}

/** On Resources: resolves to how many cloud resources there are, when all of them are read. */
export async function sellerCountsResources(page: Page): Promise<number> {
  await page.getByRole('heading', { name: 'Resources', level: 1 }).waitFor();
  return countOf(page);
}

/** On Resources: narrows the table to words and sees the line of one cloud resource; then shows all again. */
export async function sellerFindsResource(page: Page, name: string): Promise<void> {
  await page.getByLabel(words).fill(name);
  await page
    .getByText(/^\d+ match(es)?$/)
    .first()
    .waitFor();
  await page.getByRole('link', { name, exact: true }).first().waitFor();
  await page.getByLabel(words).fill('');
}

/** On Resources: asks for a tag (`key` or `key=value`) and a type by its label; resolves to how many there are, when all are shown again. */
export async function sellerSearchesByTag(page: Page, searched: { readonly tag: string; readonly type: string }): Promise<number> {
  const chooseType = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Type ${from}` }).click();
    await page.getByRole('option', { name: to, exact: true }).click();
  };
  const all = await countOf(page);
  const asked = page.waitForResponse((answer) => answer.url().includes('tagKey=') && answer.url().includes('type='));
  await page.getByLabel(tag).fill(searched.tag);
  await chooseType('All types', searched.type);
  await asked;
  const count = await countOf(page);
  await page.getByLabel(tag).fill('');
  await chooseType(searched.type, 'All types');
  await page.getByRole('heading', { name: `Cloud resources (${all})` }).waitFor();
  return count;
}

/** On Resources: chooses one cloud resource by type and name, e.g. `EC2 instance web`, and asks what belongs with it. */
export async function sellerAsksWhatBelongs(page: Page, resource: string): Promise<void> {
  await checkBoxOf(page, resource).first().check();
  await page.getByRole('button', { name: 'What belongs with this?' }).click();
  await page.waitForURL((url) => /^\/resources\/res_\w+\/solution$/.test(url.pathname));
}

/** On Resources: chooses cloud resources by type and name and goes to list them. */
export async function sellerListsResources(page: Page, resources: readonly string[]): Promise<void> {
  for (const resource of resources) await checkBoxOf(page, resource).first().check();
  await page.getByRole('button', { name: 'List it' }).click();
  await page.waitForURL((url) => url.pathname === '/listings/new');
}

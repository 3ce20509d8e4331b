import type { Locator, Page } from 'playwright-core';

/** Of the table, whose best lines come first: what is chosen by confidence stands on its first page. */
const linesMax = 50;

function tableOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'What belongs together' });
}

function graphOf(page: Page): Locator {
  return page.getByRole('group', { name: /^Graph of what belongs together/ });
}

/** The node of a cloud resource in the graph, by its name. */
function nodeOf(page: Page, name: string): Locator {
  return graphOf(page).getByRole('button', { name: new RegExp(`^${name}, `) });
}

function checkBoxOf(page: Page, resource: string): Locator {
  return tableOf(page).getByRole('checkbox', { name: new RegExp(`${resource}$`) });
}

/** What is promised of both: the graph and the table show the same choice. Throws when they differ. */
async function sameChoice(page: Page): Promise<void> {
  const inGraph = await graphOf(page).getByRole('button', { pressed: true }).count();
  const inTable = await tableOf(page).locator('tbody').getByRole('checkbox', { checked: true }).count();
  if (Math.min(inGraph, linesMax) !== inTable) throw new Error(`The graph shows ${inGraph} as chosen, the table ${inTable}.`);
}

/** On the page of a seed: sees graph and table with confidence and reasons; resolves to how many cloud resources they show. */
export async function sellerSeesSolution(page: Page, seed: string): Promise<number> {
  await page.getByRole('heading', { name: `What belongs with ${seed}`, level: 1 }).waitFor();
  await graphOf(page).waitFor();
  await page.getByText(/^Confidence is a calibrated probability/).waitFor();
  await tableOf(page)
    .getByText(/^\d+ %, (very likely|likely|possible|uncertain)$/)
    .first()
    .waitFor();
  await sameChoice(page);
  return graphOf(page).getByRole('button').count();
}

/** On the page of a seed: chooses by confidence, e.g. `90 % and more`. */
export async function sellerChoosesByConfidence(page: Page, threshold: string): Promise<void> {
  await page.getByRole('button', { name: /^Choose by confidence/ }).click();
  await page.getByRole('option', { name: threshold, exact: true }).click();
  await sameChoice(page);
}

/** On the page of a seed: takes out what the rest needs, reads that it would be left behind, and adds it again as proposed. */
export async function sellerMendsStranded(page: Page, { type, name }: { readonly type: string; readonly name: string }): Promise<void> {
  await checkBoxOf(page, `${type} ${name}`).uncheck();
  await page.getByText('Something would be left behind').waitFor();
  await page.getByRole('button', { name: `Add ${name}`, exact: true }).click();
  await page.getByText('Something would be left behind').waitFor({ state: 'hidden' });
  await nodeOf(page, name).and(page.locator('[aria-pressed=true]')).waitFor();
  await sameChoice(page);
}

/** On the page of a seed: by keyboard alone goes from the seed to its neighbour in the graph, takes it out and puts it back. */
export async function sellerWalksGraph(page: Page, seed: string): Promise<void> {
  await nodeOf(page, seed).focus();
  await page.keyboard.press('ArrowRight');
  const before = await graphOf(page).getByRole('button', { pressed: true }).count();
  await page.keyboard.press('Space');
  await sameChoice(page);
  const after = await graphOf(page).getByRole('button', { pressed: true }).count();
  await page.keyboard.press('Space');
  await sameChoice(page);
  if (Math.abs(before - after) !== 1) throw new Error(`A key changed the choice from ${before} to ${after}.`);
}

/** On the page of a seed: draws the graph larger, smaller and so that it fits; colours it by a tag where one tells its nodes apart. */
export async function sellerLooksCloser(page: Page): Promise<void> {
  for (const name of ['Larger', 'Smaller', 'Fit the graph']) await page.getByRole('button', { name, exact: true }).click();
  const colours = page.getByRole('button', { name: /^Colour by/ });
  if ((await colours.count()) > 0) {
    await colours.click();
    await page.getByRole('option').last().click();
  }
  await page.getByRole('list', { name: 'What the signs mean' }).waitFor();
}

/** At the address of what belongs with a cloud resource of somebody else: sees the refusal with its code, and nothing of it. */
export async function strangerSeesNoSolution(page: Page): Promise<void> {
  await page.getByText(/Code NotFound/).waitFor();
  const parts = (await graphOf(page).count()) + (await tableOf(page).count());
  if (parts > 0) throw new Error('A stranger is shown what belongs together.');
}

/** On the page of a seed: accepts that a cloud resource belongs with it, with a reason, sees that it counts, and takes it back. */
export async function sellerJudgesPair(page: Page, name: string): Promise<void> {
  await tableOf(page)
    .getByRole('button', { name: `Accept ${name}` })
    .click();
  await page.getByLabel('Reason').fill('It was built for it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
  await tableOf(page)
    .getByText(/; accepted$/)
    .first()
    .waitFor();
  await tableOf(page)
    .getByRole('button', { name: `Take back ${name}` })
    .click();
  await page.getByLabel('Reason').fill('Looked again.');
  await page.getByRole('dialog').getByRole('button', { name: 'Take back', exact: true }).click();
  await tableOf(page)
    .getByRole('button', { name: `Accept ${name}` })
    .waitFor();
}

/** Goes to Solutions, sees what is proposed, accepts the first one with a reason, and takes it back. */
export async function sellerJudgesProposal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Solutions', exact: true }).click();
  await page.getByRole('heading', { name: 'Solutions', level: 1 }).waitFor();
  const decide = async (button: Locator, label: string) => {
    await button.click();
    await page.getByLabel('Reason').fill('Somebody asked.');
    await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await decide(page.getByRole('button', { name: /^Accept / }).first(), 'Accept');
  await page
    .getByText(/; accepted$/)
    .first()
    .waitFor();
  await decide(page.getByRole('button', { name: /^Take back / }).first(), 'Take back');
  await page
    .getByRole('button', { name: /^Accept / })
    .first()
    .waitFor();
}

/** On the page of a seed: reads from what the answer was made, source by source. */
export async function sellerReadsBasis(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'What this is known from' }).click();
  await page.getByText(/^Configuration: \d+ cloud resources, /).waitFor();
  await page.getByText(/^Nothing from: /).waitFor();
}

/** On the page of a seed: waits for the dry run's sentence and resolves to it. */
export async function sellerReadsDryRun(page: Page): Promise<string> {
  await page.getByText('Checking your choice').first().waitFor({ state: 'hidden' });
  const told = page.getByText(/(in the way|left behind|Check again, or list fewer)/).first();
  await told.waitFor();
  return told.innerText();
}

/** On the page of a seed: goes to list what is chosen. */
export async function sellerListsSolution(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'List it' }).click();
  await page.waitForURL((url) => url.pathname === '/listings/new');
}

import type { Locator, Page } from 'playwright-core';

const focused = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return 'nothing';
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  return (element.getAttribute('role') ?? element.tagName.toLowerCase()) + ' "' + name.slice(0, 40) + '"';
})()`;

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** Presses Tab until the element has the focus, at most `stepsMax` times; failing that, says what was passed on the way. */
export async function tabTo(page: Page, locator: Locator, { stepsMax = 60 } = {}): Promise<void> {
  const passed: string[] = [];
  while (!(await isFocused(locator))) {
    if (passed.length === stepsMax) throw new Error(`Tab does not reach ${locator} in ${stepsMax} steps. It passed: ${passed.join(' > ')}`);
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate<string>(focused));
  }
}

/** Goes to the element by Tab and presses a key on it, e.g. `Enter` or `Space`; no mouse is used. */
export async function pressOn(page: Page, locator: Locator, key: string): Promise<void> {
  await tabTo(page, locator);
  await page.keyboard.press(key);
}

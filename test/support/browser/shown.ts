import type { Page } from 'playwright-core';
import { axeViolations } from './axe-violations.js';
import { screenshot } from './screenshot.js';

/** Keeps a picture of the page as it is now, and answers what axe finds wrong on it. */
export async function shown(page: Page, name: string): Promise<readonly string[]> {
  await screenshot(page, name);
  return (await axeViolations(page)).map((line) => `${name}: ${line}`);
}

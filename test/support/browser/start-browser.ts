import { afterAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser.js';

const started: Promise<Browser>[] = [];
const lookMs = 500;

/** Inside a suite the number of the parent is the one it began with, whoever has taken over since. */
function isOrphan(): boolean {
  try {
    return !process.kill(process.ppid, 0);
  } catch {
    return true;
  }
}

async function closeAll(): Promise<void> {
  await Promise.all(started.map(async (browser) => (await browser).close()));
}

// A worker of jest goes on with its file when the run it belongs to was killed: without browsers there is not much to go on with.
const look = setInterval(() => {
  if (isOrphan()) void closeAll();
}, lookMs).unref();

afterAll(async () => {
  clearInterval(look);
  await closeAll();
});

/** Starts a Chromium for the suite that asks, which need not close it: it is closed after the last test of the file. */
export function startBrowser(): Promise<Browser> {
  const browser = launchBrowser();
  started.push(browser);
  return browser;
}

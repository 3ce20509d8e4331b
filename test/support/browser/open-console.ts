import type { Browser, Page } from 'playwright-core';
import { hangMsMax } from '../hang-limit.js';
import { PageWatch } from './page-watch.js';
import type { RenderedFiles } from './rendered-files.js';

/** How a person has the console before them. */
export interface ConsoleOptions {
  /** No slash at the end. */
  readonly consoleUrl: string;
  readonly issuerOrigin: string;
  readonly scheme: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Where the first look goes; the start page when nothing is said. */
  readonly path?: string;
  /** Collects which source files run on the page, when given. */
  readonly rendered?: RenderedFiles;
}

/** One person's browser window on the console: no cookie and no storage is shared with any other. */
export interface OpenConsole {
  readonly page: Page;
  readonly watch: PageWatch;
  /** Closes the window; what ran in it is counted first. */
  close(): Promise<void>;
}

const desk = { width: 1280, height: 900 };

/** Opens the console in a watched window; paths given to `page.goto` are the console's. */
export async function openConsole(browser: Browser, options: ConsoleOptions): Promise<OpenConsole> {
  const { consoleUrl, issuerOrigin, scheme, viewport = desk, path = '/', rendered } = options;
  const context = await browser.newContext({
    baseURL: consoleUrl,
    colorScheme: scheme,
    viewport,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(hangMsMax);
  const watch = PageWatch.over(context, { consoleOrigin: new URL(consoleUrl).origin, issuerOrigin });
  const page = await context.newPage();
  await watch.watchPolicy(page);
  await rendered?.follow(page);
  await page.goto(path);
  return {
    page,
    watch,
    close: async () => {
      await rendered?.leave(page);
      await context.close();
    },
  };
}

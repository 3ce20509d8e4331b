import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { BuiltScript } from './built-script.js';

const navigations = ['goto', 'reload', 'goBack', 'goForward'] as const;
const takes = new WeakMap<Page, () => Promise<void>>();

/** Counts what ran on the page so far: the browser forgets it with the document. For a click that leaves the document. */
export async function beforeLeaving(page: Page): Promise<void> {
  await takes.get(page)?.();
}

/** Every way in which a test itself leaves the document counts first. */
function countBeforeNavigations(page: Page): void {
  for (const name of navigations) {
    const navigate = page[name].bind(page) as (...given: unknown[]) => Promise<unknown>;
    const counted = async (...given: unknown[]) => {
      await beforeLeaving(page);
      return navigate(...given);
    };
    Object.assign(page, { [name]: counted });
  }
}

/** Collects, over all pages it follows, of which source files of the console at least one function ran in the browser. */
export class RenderedFiles {
  readonly #scripts = new Map<string, BuiltScript>();
  readonly #files = new Set<string>();
  readonly #root: string;
  readonly #builtFolder: string;
  readonly #consoleUrl: string;

  /** `builtFolder`, from `root`, holds what is served at `consoleUrl`, with the source maps beside the scripts. */
  constructor(root: string, builtFolder: string, consoleUrl: string) {
    this.#root = root;
    this.#builtFolder = builtFolder;
    this.#consoleUrl = consoleUrl;
  }

  /** Follows a page; before its first navigation. */
  async follow(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    takes.set(page, () => this.#take(session));
    countBeforeNavigations(page);
  }

  /** Counts for the last time; the page may be closed then. */
  async leave(page: Page): Promise<void> {
    await beforeLeaving(page);
    takes.delete(page);
  }

  /** Paths from the root, as `console/src/main.tsx`; pages that are still open count after `leave` or `beforeLeaving` only. */
  files(): ReadonlySet<string> {
    return this.#files;
  }

  async #take(session: CDPSession): Promise<void> {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    for (const { url, functions } of result.filter((script) => script.url.startsWith(`${this.#consoleUrl}/`))) {
      // The first function is the script itself, run when it is loaded.
      for (const { ranges } of functions.slice(1)) this.#count(url, ranges[0]);
    }
  }

  #count(url: string, range: { startOffset: number; endOffset: number; count: number } | undefined): void {
    if (range === undefined || range.count === 0) return;
    const source = this.#script(url).sourceOf(range.startOffset, range.endOffset);
    if (source !== undefined) this.#files.add(source);
  }

  #script(url: string): BuiltScript {
    const known = this.#scripts.get(url);
    if (known !== undefined) return known;
    const script = new BuiltScript(join(this.#root, this.#builtFolder, new URL(url).pathname), this.#root);
    this.#scripts.set(url, script);
    return script;
  }
}

import type { BrowserContext, ConsoleMessage, Page, Request, Response } from 'playwright-core';

/** The two places a page of the console may speak to. */
export interface WatchedOrigins {
  readonly consoleOrigin: string;
  /** Where a person signs in: reached by leaving the console for it, never by a request of the console itself. */
  readonly issuerOrigin: string;
}

interface Announced {
  readonly status: number;
  readonly path: string;
  readonly times: number;
}

/** What the browser says when a request was given up by whoever made it: the page cancelled it, or was left. */
const givenUp = 'net::ERR_ABORTED';

/** Everything that pages of one person do and should not; collected from the first request on. */
export class PageWatch {
  readonly #said: string[] = [];
  readonly #badAnswers: { readonly status: number; readonly method: string; readonly url: URL }[] = [];
  readonly #announced: Announced[] = [];
  readonly #origins: WatchedOrigins;

  private constructor(origins: WatchedOrigins) {
    this.#origins = origins;
  }

  /** Watches every page that the context will open. */
  static over(context: BrowserContext, origins: WatchedOrigins): PageWatch {
    const watch = new PageWatch(origins);
    context.on('console', (message) => watch.#hear(message));
    context.on('weberror', (thrown) => watch.#said.push(`error thrown: ${thrown.error().message}`));
    context.on('request', (request) => watch.#ask(request));
    context.on('requestfailed', (request) => watch.#fail(request));
    context.on('response', (response) => watch.#answer(response));
    context.on('page', (page) => watch.#openSockets(page));
    return watch;
  }

  /** Has the browser itself report what the content security policy stopped on a page; before its first navigation. */
  async watchPolicy(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    session.on('Audits.issueAdded', ({ issue }) => {
      const stopped = issue.details.contentSecurityPolicyIssueDetails;
      if (stopped === undefined) return;
      const { violatedDirective, blockedURL = 'what stands in the page', sourceCodeLocation } = stopped;
      this.#said.push(`content security policy, ${violatedDirective}: ${blockedURL}, in ${sourceCodeLocation?.url || page.url()}`);
    });
    await session.send('Audits.enable');
  }

  /** Announces answers of 400 or above that the test provokes: exactly so many must come. The path may carry its query. */
  expect(status: number, path: string, times = 1): void {
    this.#announced.push({ status, path, times });
  }

  /** One line for each thing that should not have been, and for each announced answer that did not come; empty is good. */
  findings(): readonly string[] {
    const left = [...this.#badAnswers];
    const missing = this.#announced.flatMap((announced) => {
      let came = 0;
      while (came < announced.times) {
        const at = left.findIndex(({ status, url }) => status === announced.status && pathsOf(url).includes(announced.path));
        if (at < 0) break;
        left.splice(at, 1);
        came += 1;
      }
      if (came === announced.times) return [];
      return [`announced and did not come: ${announced.status} ${announced.path}, ${came} of ${announced.times}`];
    });
    return [...this.#said, ...left.map(({ status, method, url }) => `answered ${status}: ${method} ${url.href}`), ...missing];
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url } = message.location();
    // The browser's own line about an answer that stands in the list of answers already.
    const isAnswer = message.text().startsWith('Failed to load resource:') && this.#badAnswers.some((answer) => answer.url.href === url);
    if (!isAnswer) this.#said.push(`console ${message.type()}: ${message.text()} (${url})`);
  }

  #ask(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    const { consoleOrigin, issuerOrigin } = this.#origins;
    if (!/^(https?|wss?):$/.test(protocol) || origin === consoleOrigin) return;
    if (origin === issuerOrigin && isOfIssuer(request, issuerOrigin)) return;
    this.#said.push(`request beyond the console: ${request.method()} ${request.url()}`);
  }

  #fail(request: Request): void {
    const reason = request.failure()?.errorText ?? 'no reason given';
    if (reason !== givenUp) this.#said.push(`request failed: ${request.method()} ${request.url()}: ${reason}`);
  }

  #answer(response: Response): void {
    if (response.status() < 400) return;
    this.#badAnswers.push({ status: response.status(), method: response.request().method(), url: new URL(response.url()) });
  }

  #openSockets(page: Page): void {
    page.on('websocket', (socket) => this.#said.push(`socket opened: ${socket.url()}`));
  }
}

function pathsOf(url: URL): readonly string[] {
  return [url.pathname, url.pathname + url.search];
}

/** The way to the issuer's page, and what that page asks of its own origin. */
function isOfIssuer(request: Request, issuerOrigin: string): boolean {
  if (request.isNavigationRequest()) return request.frame().parentFrame() === null;
  return request.frame().url().startsWith(`${issuerOrigin}/`);
}

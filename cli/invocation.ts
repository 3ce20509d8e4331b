import type { Command } from 'commander';
import type { Route } from '../lambdas/api/route.js';
import type { ApiReply } from './api/api-call.js';
import { ApiClient } from './api/api-client.js';
import { UsageError } from './errors.js';
import { Session } from './session/session.js';
import type { Output, Surroundings } from './surroundings.js';

/** Options that every command takes. */
export interface CommonOptions {
  readonly api?: string;
  readonly profile?: string;
  readonly json?: boolean;
  readonly timeoutSeconds: string;
}

/** One call of the command line: what its commands act with. */
export class Invocation {
  readonly session: Session;
  readonly isJson: boolean;
  readonly timeoutSeconds: number;

  constructor(
    readonly surroundings: Surroundings,
    command: Command,
  ) {
    const options = command.optsWithGlobals<CommonOptions>();
    this.session = new Session(surroundings, options);
    this.isJson = options.json === true;
    this.timeoutSeconds = wholeNumber('--timeout-seconds', options.timeoutSeconds, 1, 600);
  }

  /** Progress and messages, a line each. */
  readonly say = (line: string): void => this.surroundings.messages.write(`${line}\n`);

  /** A client for rows of one kind: public ones never see a token. */
  client(auth: Route['auth']): ApiClient {
    const { session } = this;
    const { interrupted, sleep } = this.surroundings;
    return new ApiClient({
      apiUrl: session.apiUrl,
      timeoutSeconds: this.timeoutSeconds,
      interrupted,
      sleep: (milliseconds) => sleep(milliseconds),
      say: this.say,
      accessToken: async (wasRefused) => (auth === 'public' ? undefined : session.accessToken(wasRefused)),
    });
  }

  /** Data: exactly the document with `--json`, else what `text` makes of it. */
  async print(document: unknown, text: (bold: (heads: string) => string) => string | Promise<string>): Promise<void> {
    const { output } = this.surroundings;
    if (this.isJson) {
      if (document !== undefined) output.write(`${JSON.stringify(document, null, 2)}\n`);
      return;
    }
    const written = await text(boldFor(output, this.surroundings.environment.NO_COLOR));
    if (written !== '') output.write(`${written}\n`);
  }

  /** An answer of the API, for people made readable by its operation. */
  async printAnswer(operationId: string, body: ApiReply['body']): Promise<void> {
    const { answerText } = await import('./output/answer-text.js');
    await this.print(body, (bold) => (body === undefined ? 'Done.' : answerText(operationId, body, bold)));
  }
}

/** A limit given as an option; throws UsageError for anything but a whole number in the range. */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max)
    throw new UsageError([`${name}: "${text}" is not a whole number from ${min} to ${max}.`]);
  return value;
}

/** Only a terminal shows bold, and only to a person who has not refused colours. */
function boldFor({ isTerminal }: Output, noColor: string | undefined): (text: string) => string {
  return isTerminal && !noColor ? (text) => `\u001b[1m${text}\u001b[22m` : (text) => text;
}

import { ApiProblemError, NoAnswerError, UnknownOutcomeError } from '../errors.js';
import { type ApiCall, type ApiReply, addressOf } from './api-call.js';
import { type Attempt, failureOf, pauseBeforeNext } from './attempt.js';
import { problemOf } from './problem-of.js';

/** Where calls go, and what surrounds them. */
export interface ApiTarget {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly timeoutSeconds: number;
  readonly interrupted: AbortSignal;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Tells the person what is going on. */
  readonly say: (line: string) => void;
  /** The access token, a new one when the last was refused; undefined where nobody signs in. */
  readonly accessToken: (wasRefused: boolean) => Promise<string | undefined>;
}

/** Calls the API with time limits and limited repetition. */
export class ApiClient {
  constructor(private readonly target: ApiTarget) {}

  /** Throws ApiProblemError for a refusal, NoAnswerError when nothing was done, UnknownOutcomeError when a change may have been. */
  async send(call: ApiCall): Promise<ApiReply> {
    let wasRefused = false;
    let maySent = false;
    for (let tried = 1; ; tried += 1) {
      const token = await this.target.accessToken(wasRefused);
      const attempt = await this.#attempt(call, token);
      if ('reply' in attempt && attempt.reply.status === 401 && token !== undefined && !wasRefused) {
        wasRefused = true;
        continue;
      }
      maySent ||= 'failure' in attempt && attempt.failure !== 'not-sent';
      const pauseMs = this.target.interrupted.aborted ? undefined : pauseBeforeNext(call, attempt, tried);
      if (pauseMs === undefined) return this.#lastWord(call, attempt, maySent);
      this.target.say(`${describe(attempt)}; trying again in ${pauseMs / 1_000} s.`);
      await this.target.sleep(pauseMs);
    }
  }

  async #attempt(call: ApiCall, token: string | undefined): Promise<Attempt> {
    const { apiUrl, timeoutSeconds, interrupted } = this.target;
    try {
      const answer = await fetch(`${apiUrl}${addressOf(call)}`, {
        method: call.method,
        headers: headersOf(call, token),
        // A token must not follow an answer to another place.
        redirect: 'error',
        signal: AbortSignal.any([interrupted, AbortSignal.timeout(timeoutSeconds * 1_000)]),
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
      return { reply: { status: answer.status, headers: answer.headers, body: bodyOf(await answer.text()) } };
    } catch (error) {
      return failureOf(error, interrupted.aborted);
    }
  }

  #lastWord(call: ApiCall, attempt: Attempt, maySent: boolean): ApiReply {
    if ('reply' in attempt) {
      const { reply } = attempt;
      if (call.idempotencyKey !== undefined && reply.status >= 500) this.target.say(repeatWith(call.idempotencyKey));
      if (reply.status >= 400) throw new ApiProblemError(problemOf(reply));
      return reply;
    }
    const what = `${describe(attempt)}: ${call.method} ${this.target.apiUrl}${call.path}.`;
    if (call.method === 'GET' || !maySent) throw new NoAnswerError(what);
    const remedy = call.idempotencyKey === undefined ? 'Look before you repeat it.' : repeatWith(call.idempotencyKey);
    throw new UnknownOutcomeError(`${what}\nIt is not known whether it was done. ${remedy}`);
  }
}

function repeatWith(key: string): string {
  return `The same command with --idempotency-key ${key} does it once, however often it is repeated.`;
}

function headersOf({ body, idempotencyKey, headers }: ApiCall, token: string | undefined): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...headers,
  };
}

/** A gateway may answer something other than JSON: kept as text. */
function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const failures = {
  'not-sent': 'The API could not be reached',
  'broken-off': 'The connection broke off',
  'timed-out': 'No answer in time',
  interrupted: 'Interrupted',
} as const;

function describe(attempt: Attempt): string {
  return 'failure' in attempt ? failures[attempt.failure] : `The API is busy (${attempt.reply.status})`;
}

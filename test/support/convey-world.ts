import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { runConvey } from '../../cli/run-convey.js';
import { type Profile, readProfile, writeProfile } from '../../cli/session/profile.js';
import type { Output, Surroundings } from '../../cli/surroundings.js';
import { CannedServer } from './canned-server.js';
import { removeFolder, temporaryFolder } from './temporary-folder.js';

/** How one command line ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a test gives to one command line. */
export interface ConveyGiven {
  readonly input?: string;
  readonly environment?: { readonly [name: string]: string };
  /** Called with each message as it is told. */
  readonly onMessage?: (text: string) => void;
  readonly interrupted?: AbortSignal;
  readonly isTerminal?: boolean;
}

/** The time in every world. */
export const startedAt = Date.parse('2026-11-23T10:00:00.000Z');

/** The command line in this process, with a canned API, a clock that moves when it sleeps, and a folder for profiles. */
export class ConveyWorld {
  readonly slept: number[] = [];
  readonly opened: string[] = [];
  readonly folder = temporaryFolder();
  nowMs = startedAt;
  #texts = 0;

  private constructor(readonly api: CannedServer) {}

  static async start(): Promise<ConveyWorld> {
    return new ConveyWorld(await CannedServer.start());
  }

  async stop(): Promise<void> {
    await this.api.stop();
    removeFolder(this.folder);
  }

  profileFile(name = 'default'): string {
    return join(this.folder, 'conveyance', `${name}.json`);
  }

  profile(name?: string): Profile | undefined {
    return readProfile(this.profileFile(name));
  }

  /** Somebody is signed in, with a token that lasts an hour. */
  signedIn(change: Partial<Profile> = {}): this {
    writeProfile(this.profileFile(), { ...aProfile(this.api.url), ...change });
    return this;
  }

  /** Runs a command line to its end. */
  async run(args: readonly string[], given: ConveyGiven = {}): Promise<Ended> {
    let [out, err] = ['', ''];
    const isTerminal = given.isTerminal ?? false;
    const output: Output = { isTerminal, columns: 0, write: (text) => (out += text) };
    const messages: Output = {
      isTerminal,
      columns: 0,
      write: (text) => {
        err += text;
        given.onMessage?.(text);
      },
    };
    const code = await runConvey({ ...this.#surroundings(args, given), output, messages });
    return { code, out, err };
  }

  #surroundings(args: readonly string[], given: ConveyGiven): Omit<Surroundings, 'output' | 'messages'> {
    const interrupted = given.interrupted ?? new AbortController().signal;
    return {
      args,
      environment: { XDG_CONFIG_HOME: this.folder, ...given.environment },
      readInput: async () => given.input ?? '',
      now: () => this.nowMs,
      randomText: () => {
        this.#texts += 1;
        return `random-${this.#texts}`;
      },
      sleep: async (milliseconds, calledOff) => {
        // A wait that may be called off is one for a person, who comes in real time.
        if (calledOff && milliseconds > 1_000) return new Promise((resolve) => calledOff.addEventListener('abort', () => resolve()));
        this.slept.push(milliseconds);
        this.nowMs += milliseconds;
        await new Promise((resolve) => setImmediate(resolve));
      },
      openBrowser: (url) => this.opened.push(url),
      interrupted,
    };
  }
}

/** A profile of somebody who signed in at this API an hour before their token ends. */
export function aProfile(apiUrl: string): Profile {
  const signIn = { issuer: apiUrl, authorizeUrl: `${apiUrl}/authorize`, tokenUrl: `${apiUrl}/token`, clientId: 'app', scopes: ['openid'] };
  const expiresAt = new Date(startedAt + 3_600_000).toISOString();
  return { apiUrl, signIn, tokens: { accessToken: 'access-1', refreshToken: 'refresh-1', expiresAt }, person: { subject: 'sub-1' } };
}

/** Gives a function that starts worlds, each stopped after the test that asked for it. */
export function conveyWorlds(): () => Promise<ConveyWorld> {
  const started: ConveyWorld[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((world) => world.stop()));
  });
  return async () => {
    const world = await ConveyWorld.start();
    started.push(world);
    return world;
  };
}

/** Ids for requests. */
export const transferId = 'trf_01JD8Q4YJ6Z3M9T2V7K5W1X0BC';
export const listingId = 'lst_01JD8Q4YJ6Z3M9T2V7K5W1X0BC';

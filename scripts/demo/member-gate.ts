import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The way from the service to the member accounts: everything passes but the calls of a Lambda that is held back. */
export class MemberGate {
  readonly #held = new Map<string, Promise<void>>();
  readonly #cut = new Set<string>();
  readonly #server: Server;

  private constructor(private readonly memberEndpoint: string) {
    this.#server = createServer((incoming, answer) => void this.#pass(incoming, answer));
  }

  /** Opens it on a free port of 127.0.0.1. */
  static async open(memberEndpoint: string): Promise<MemberGate> {
    const gate = new MemberGate(memberEndpoint);
    await once(gate.#server.listen(0, '127.0.0.1'), 'listening');
    return gate;
  }

  /** Where the service is to look for the member accounts. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on calls of this Lambda get no answer; answers how to let them go. */
  hold(functionName: string): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held.set(functionName, released);
    return () => {
      this.#held.delete(functionName);
      release();
    };
  }

  /** From now on calls of this Lambda are cut off; answers how to let them pass again. */
  cut(functionName: string): () => void {
    this.#cut.add(functionName);
    return () => void this.#cut.delete(functionName);
  }

  /** Closes it; what waits is cut off. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (this.#cut.has(callerOf(incoming))) incoming.socket.destroy();
    await this.#held.get(callerOf(incoming));
    // Who waited too long has gone, and tries again by itself.
    if (incoming.socket.destroyed) return;
    const { method, url, headers } = incoming;
    const onward = request(new URL(url ?? '/', this.memberEndpoint), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  }
}

/** A Lambda says its name with every call, as member accounts see it in their trail; Powertools adds what it is itself. */
function callerOf({ headers }: IncomingMessage): string {
  return /\bapp\/(\S+?)(?:-PT-\S*)?(?:\s|$)/.exec(headers['user-agent'] ?? '')?.[1] ?? '';
}

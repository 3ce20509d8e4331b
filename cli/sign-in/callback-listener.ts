import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { SignInFailedError } from '../errors.js';

/** What came back from the sign-in page. */
export interface Callback {
  readonly code: string;
}

/** A listener on the callback address. */
export interface CallbackListener {
  /** Settles once, with the code; rejects with SignInFailedError when refused. */
  readonly callback: Promise<Callback>;
  readonly close: () => void;
}

const path = '/callback';
/** With the pause between them: how long a port may be taken. */
const triesMax = 40;

/**
 * Listens on `localhost` for one return from the sign-in page. A return with another state is answered 400 and forgotten:
 * anybody on this machine can call here, and only the page that was opened knows the state.
 */
export async function listenForCallback(port: number, state: string, pause: () => Promise<void>): Promise<CallbackListener> {
  const servers: Server[] = [];
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  const settled = Promise.withResolvers<Callback>();
  const answer: Answer = (url) => {
    if (url.pathname !== path) return [404, 'Not here.'];
    if (url.searchParams.get('state') !== state) return [400, 'This is not the sign-in that convey waits for.'];
    const code = url.searchParams.get('code');
    if (code) settled.resolve({ code });
    else settled.reject(new SignInFailedError(`The sign-in page refused: ${reasonOf(url.searchParams)}.`));
    return [200, code ? 'Signed in. You can close this page.' : 'Not signed in. See the terminal.'];
  };
  // Nobody may be waiting yet when it fails.
  settled.promise.catch(() => undefined);
  servers.push(await listenWhenFree(port, answer, pause));
  // A browser may take `localhost` for either address; where there is no IPv6 the first is enough.
  await listen(port, '::1', answer).then(
    (server) => servers.push(server),
    () => undefined,
  );
  return { callback: settled.promise, close };
}

type Answer = (url: URL) => readonly [number, string];

/** Another sign-in may be under way on the same port: it is soon over. */
async function listenWhenFree(port: number, answer: Answer, pause: () => Promise<void>): Promise<Server> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await listen(port, '127.0.0.1', answer);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && tried < triesMax) await pause();
      else
        throw new SignInFailedError(`Port ${port} cannot be listened to (${code}). End what is there, or choose another with --port.`, {
          cause,
        });
    }
  }
}

async function listen(port: number, host: string, answer: Answer): Promise<Server> {
  const server = createServer((request, response) => {
    const base = 'http://localhost';
    const asked = request.url ?? '/';
    const [status, text] = answer(new URL(URL.canParse(asked, base) ? asked : '/', base));
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${text}\n`);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function reasonOf(parameters: URLSearchParams): string {
  return parameters.get('error_description') ?? parameters.get('error') ?? 'no code came back';
}

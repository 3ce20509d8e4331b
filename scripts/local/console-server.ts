import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../../lib/console-headers.js';
import { apiPrefix, tokenAddress } from '../../lib/console-paths.js';
import { answerProblem } from './console-answer.js';
import { ConsoleFiles, type SentFile } from './console-files.js';
import { type ProxyLimits, passOn } from './console-proxy.js';

/** What stands behind the one origin. */
export interface ConsoleOrigins {
  /** Folder of the built console. */
  readonly folder: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly tokenUrl: string;
}

/** Port of the console of a local cloud, unless somebody else has it. */
export const consolePort = 4580;

const portsTriedMax = 20;
const limits: ProxyLimits = { bodyBytesMax: 1_048_576, silenceMsMax: 30_000 };

/** Console, API and token call at one origin of 127.0.0.1, as CloudFront serves them on AWS: its address is known before what it serves. */
export class ConsoleServer {
  readonly #server: Server;
  #origins: (Omit<ConsoleOrigins, 'folder'> & { readonly files: ConsoleFiles; readonly tokenPath: string }) | undefined;

  private constructor(private readonly proxyLimits: ProxyLimits) {
    this.#server = createServer((incoming, answer) => void this.#answer(incoming, answer).catch(() => answer.destroy()));
  }

  /** Listens on the port, or on the next one that is free; 0 asks for any. Answers 503 until it is told what to serve. */
  static async listen(port: number = consolePort, proxyLimits: ProxyLimits = limits): Promise<ConsoleServer> {
    const server = new ConsoleServer(proxyLimits);
    for (let tried = 1; !(await hasListened(server.#server, port + tried - 1)); tried += 1) {
      if (tried === portsTriedMax) throw new Error(`Ports ${port} to ${port + tried - 1} are all in use.`);
    }
    return server;
  }

  /** The console's address, without a slash at its end. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on it serves these; throws when the folder holds no built console. */
  serve({ folder, apiUrl, tokenUrl }: ConsoleOrigins): void {
    this.#origins = { files: new ConsoleFiles(folder), apiUrl, tokenUrl, tokenPath: tokenAddress(tokenUrl).path };
  }

  /** Ends it; what is under way is cut off. Safe twice. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const wanted = wantedOf(incoming);
    if (wanted === undefined) return answerProblem(answer, 'InvalidInput');
    if (this.#origins === undefined) return answerProblem(answer, 'Starting', { 'retry-after': '1' });
    const { files, apiUrl, tokenUrl, tokenPath } = this.#origins;
    const { pathname, search } = wanted;
    if (pathname.startsWith(apiPrefix)) return passOn(incoming, answer, new URL(`${apiUrl}${pathname}${search}`), this.proxyLimits);
    if (pathname === tokenPath) return passOn(incoming, answer, new URL(`${tokenUrl}${search}`), this.proxyLimits);
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return answerProblem(answer, 'MethodNotAllowed', { allow: 'GET, HEAD' });
    const file = files.find(pathname, /\bgzip\b/.test(String(incoming.headers['accept-encoding'])));
    return file === undefined ? answerProblem(answer, 'NotFound') : sendFile(incoming, answer, file);
  }
}

/** True once it listens; false when somebody else has the port. */
async function hasListened(server: Server, port: number): Promise<boolean> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return false;
  }
}

/** Path and query, with `.` and `..` resolved; undefined for a request that names another origin or no path at all. */
function wantedOf({ url = '' }: IncomingMessage): URL | undefined {
  return url.startsWith('/') && URL.canParse(`http://console${url}`) ? new URL(`http://console${url}`) : undefined;
}

function sendFile(incoming: IncomingMessage, answer: ServerResponse, { headers, body }: SentFile): void {
  const tags = String(incoming.headers['if-none-match']).split(',');
  if (tags.some((tag) => tag.trim().replace(/^W\//, '') === headers.etag)) {
    answer.writeHead(304, { ...securityHeaders, ...headers }).end();
    return;
  }
  answer.writeHead(200, { ...securityHeaders, ...headers, 'content-length': String(body.length) });
  answer.end(incoming.method === 'HEAD' ? undefined : body);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { caching } from '../../lib/console-headers.js';
import { assetsPrefix, pageDocument, pagePattern } from '../../lib/console-paths.js';

/** One file as it is sent; every form of it has a tag of its own. */
export interface SentFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface KeptFile {
  readonly plain: SentFile;
  readonly zipped?: SentFile;
}

const mediaTypes: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const worthZipping = /^(text|application)\/|\+xml$/;

/** The built console: a path is looked up among the files that are there, so that no path leads out of the folder. */
export class ConsoleFiles {
  readonly #paths: ReadonlySet<string>;
  readonly #kept = new Map<string, KeptFile>();

  constructor(private readonly folder: string) {
    this.#paths = new Set(publicPaths(folder));
    if (!this.#paths.has(pageDocument)) throw new Error(`There is no built console in ${folder}.`);
  }

  /** What a path is answered with: a file, the one document for a page, undefined for what is not there. */
  find(path: string, acceptsGzip: boolean): SentFile | undefined {
    const isPage = pagePattern.test(path) && !path.startsWith(assetsPrefix);
    const wanted = isPage ? pageDocument : path;
    if (!this.#paths.has(wanted)) return undefined;
    const { plain, zipped } = this.#kept.get(wanted) ?? this.#read(wanted);
    return acceptsGzip ? (zipped ?? plain) : plain;
  }

  #read(path: string): KeptFile {
    const body = readFileSync(join(this.folder, path));
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
    const tag = createHash('sha256').update(body).digest('hex').slice(0, 20);
    const shared = { 'content-type': type, 'cache-control': path.startsWith(assetsPrefix) ? caching.assets : caching.others };
    const kept = worthZipping.test(type) ? textFile(body, tag, shared) : { plain: { body, headers: { ...shared, etag: `"${tag}"` } } };
    this.#kept.set(path, kept);
    return kept;
  }
}

function textFile(body: Buffer, tag: string, headers: Record<string, string>): KeptFile {
  const shared = { ...headers, vary: 'accept-encoding' };
  return {
    plain: { body, headers: { ...shared, etag: `"${tag}"` } },
    zipped: { body: gzipSync(body), headers: { ...shared, etag: `"${tag}-gzip"`, 'content-encoding': 'gzip' } },
  };
}

/** What a build keeps for tools stands in folders that begin with a dot. */
function publicPaths(folder: string, prefix = '/'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory()
        ? publicPaths(join(folder, entry.name), `${prefix}${entry.name}/`)
        : entry.isFile()
          ? [`${prefix}${entry.name}`]
          : [],
    );
}

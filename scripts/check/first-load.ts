import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

/** Vite's manifest: chunks by the module they begin with. */
export type Manifest = { readonly [source: string]: Chunk };

/** The document, and the page that somebody sees first after signing in. */
export const firstPage = 'src/features/resources/pages/resources-page.tsx';
const document = 'index.html';

/** A file of the first load with its size. */
export interface LoadedFile {
  readonly file: string;
  readonly gzipBytes: number;
}

/** Names of all files that a browser loads for an entry, each once: its chunk, what it imports, and their style sheets. */
export function filesOf(manifest: Manifest, ...entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const visit = (source: string): readonly string[] => {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`The console's build has no chunk ${source}.`);
    if (seen.has(source)) return [];
    seen.add(source);
    return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap(visit)];
  };
  return [...new Set(entries.flatMap(visit))];
}

/** What a person's first page of the console takes, file by file, as a server sends it with gzip. */
export function firstLoad(folder: string): readonly LoadedFile[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  return [document, ...filesOf(manifest, document, firstPage)].map((file) => ({
    file,
    gzipBytes: gzipSync(readFileSync(join(folder, file))).length,
  }));
}

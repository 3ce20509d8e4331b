import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The plain way: every file whole, every line split, every edge counted in a Map; answers how many edges there are. */
export function wholeRead(paths: readonly string[]): number {
  const texts = paths.map((path) => gunzipSync(readFileSync(path)).toString('latin1'));
  const lines = texts.flatMap((text) => text.split('\n'));
  const edges = new Map<string, number>();
  for (const line of lines) {
    const [, account, , from, to, , port] = line.split(' ');
    const edge = `${account} ${from} ${to} ${port}`;
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  return edges.size;
}

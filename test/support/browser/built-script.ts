import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';

/** A place in the built text from which on, up to the next place, it was made of one source file. */
interface Place {
  readonly offset: number;
  readonly source: string;
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}

/** A script as it was built, with its source map beside it: tells which source file a function was written in. */
export class BuiltScript {
  readonly #places: readonly Place[];

  /** Sources are named from `root`, with forward slashes; throws when the build left no map. */
  constructor(path: string, root: string) {
    const mapPath = `${path}.map`;
    if (!existsSync(mapPath)) throw new Error(`No source map ${mapPath}: build with build.sourcemap 'hidden'.`);
    const map = new TraceMap(readFileSync(mapPath, 'utf8'));
    const sources = map.sources.map((source) => relative(root, resolve(dirname(path), source ?? '')).replaceAll(sep, '/'));
    const starts = lineStartsOf(readFileSync(path, 'utf8'));
    this.#places = decodedMappings(map).flatMap((segments, line) =>
      segments.flatMap((segment) => {
        const source = segment.length === 1 ? undefined : sources[segment[1]];
        return source === undefined ? [] : [{ offset: (starts[line] ?? 0) + segment[0], source }];
      }),
    );
  }

  /** The source of what stands between two offsets, by the first place in it; none for what the bundler added. */
  sourceOf(start: number, end: number): string | undefined {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.offset ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const place = this.#places[low];
    return place !== undefined && place.offset < end ? place.source : undefined;
  }
}

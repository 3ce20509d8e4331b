import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { canaryMark } from '../../scripts/support/canary.js';
import { secretValues } from './canary-values.js';

/** How much was searched, and what was found where. */
export interface SweepFigures {
  readonly places: number;
  readonly bytes: number;
  /** Registered values that were searched for beside the marks. */
  readonly values: number;
  /** Kinds of places whose text was there, proven by a text in it that is no secret. */
  readonly kinds: { readonly [kind: string]: number };
  readonly hits: readonly string[];
}

/** Where the sweeps of a test run leave their figures, a file each. */
export const sweepFolder = process.env.CONVEYANCE_SWEEPS ?? join(projectFolder, '.local', 'canaries');

/** What a secret value is known by, also one that nobody registered. */
const marks: { readonly [what: string]: RegExp } = {
  // But for files of this folder, which stand in stacks of calls.
  'a marked value': new RegExp(`${canaryMark}(?![\\w-]+\\.(?:ts|test|mjs)\\b)`),
  'a private key': /PRIVATE KEY-----/,
  'a token': /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
};

/** Writes down what was searched and found for a suite. */
export function leaveFigures(suite: string, figures: SweepFigures): void {
  mkdirSync(sweepFolder, { recursive: true });
  writeFileSync(join(sweepFolder, `${suite.replace(/[^\w.-]+/g, '-')}.json`), `${JSON.stringify(figures)}\n`);
}

/** Searches texts for secret values and tells where one stands and of which kind it is, never the value. */
export class CanarySweep {
  readonly #hits = new Set<string>();
  readonly #kinds: { [kind: string]: number } = {};
  #places = 0;
  #bytes = 0;

  /** Searches a place of some kind; a text that is no secret must stand in it, or the search itself is not to be trusted. */
  look(kind: string, place: string, text: string, control: string | RegExp): void {
    this.#places += 1;
    this.#bytes += text.length;
    if (text.match(control) !== null) this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
    for (const what of secretsIn(text)) this.#hits.add(`${what} in ${kind} ${place}`);
  }

  /** Hits so far, which are then forgotten. */
  takeHits(): readonly string[] {
    const hits = [...this.#hits];
    this.#hits.clear();
    return hits;
  }

  figures(): SweepFigures {
    const counts = { places: this.#places, bytes: this.#bytes, values: secretValues().length };
    return { ...counts, kinds: { ...this.#kinds }, hits: [...this.#hits] };
  }

  /** Leaves the figures of a suite behind; throws when a secret value was found, or the text of a kind of places was not there. */
  finish(suite: string, kinds: readonly string[]): SweepFigures {
    const figures = this.figures();
    leaveFigures(suite, figures);
    if (figures.hits.length > 0) throw new Error(`A secret value stands where it may not: ${figures.hits.join('; ')}.`);
    const unseen = kinds.filter((kind) => figures.kinds[kind] === undefined);
    if (unseen.length > 0) throw new Error(`The search for secret values saw nothing of: ${unseen.join()}.`);
    return figures;
  }
}

function secretsIn(text: string): readonly string[] {
  const marked = Object.entries(marks).flatMap(([what, mark]) => (mark.test(text) ? [what] : []));
  return secretValues().some((value) => text.includes(value)) ? [...marked, 'a registered value'] : marked;
}

import type { LogKind, ReadReport } from './log-source.js';

/** What became of one line; reasons are a fixed few, never text of the line. */
export interface Outcome {
  readonly what: 'used' | 'silent' | 'unreadable';
  readonly reason: string;
}

/** The line became an observation, a lease or a session. */
export const used: Outcome = { what: 'used', reason: '' };

/** The line was read and says nothing about pairs. */
export function silent(reason: string): Outcome {
  return { what: 'silent', reason };
}

/** The line could not be read. */
export function unreadable(reason: string): Outcome {
  return { what: 'unreadable', reason };
}

/** Counts what becomes of a file's lines: each is used, silent or unreadable, once. */
export class ReadTally {
  private used = 0;
  private readonly silent = new Map<string, number>();
  private readonly unreadable = new Map<string, number>();
  /** Most lines of a log come to one of two: the one that is not `used` is summed here. */
  private latest: Outcome = used;
  private latestLines = 0;

  /** Counts so many lines that came to the same. */
  count(outcome: Outcome, lines = 1): void {
    if (outcome === used) this.used += lines;
    else if (outcome === this.latest) this.latestLines += lines;
    else {
      this.settle();
      this.latest = outcome;
      this.latestLines = lines;
    }
  }

  report(kind: LogKind, bytes: number): ReadReport {
    this.settle();
    const lines = [...this.silent.values(), ...this.unreadable.values()].reduce((sum, count) => sum + count, this.used);
    return { kind, bytes, lines, used: this.used, silent: inOrder(this.silent), unreadable: inOrder(this.unreadable) };
  }

  private settle(): void {
    const { what, reason } = this.latest;
    if (what === 'used' || this.latestLines === 0) return;
    this[what].set(reason, (this[what].get(reason) ?? 0) + this.latestLines);
    this.latestLines = 0;
  }
}

function inOrder(counts: ReadonlyMap<string, number>): { readonly [reason: string]: number } {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

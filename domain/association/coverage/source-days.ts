import { type EvidenceSource, evidenceSources, sourceCode, sourceNames } from '../evidence/evidence-source.js';
import type { Segment } from '../segments/segment.js';

/** The days on which logs of one source were there, by AWS account. */
export interface DaysOfSource {
  readonly source: EvidenceSource;
  readonly awsAccountId: string;
  /** Days since 1970-01-01, rising, each once. */
  readonly days: readonly number[];
  /** True where the log itself says that it lost records. */
  readonly lost: boolean;
}

/** Collects over segments on which days each kind of log was there; segments may come in any order and twice. */
export class SourceDays {
  readonly #found = new Map<
    string,
    { readonly source: number; readonly awsAccountId: string; readonly days: Set<number>; lost: boolean }
  >();

  /** Takes the day of one AWS account. */
  take({ awsAccountId, day, rows, coverage }: Pick<Segment, 'awsAccountId' | 'day' | 'rows' | 'coverage'>): void {
    for (const source of new Set(rows.source)) this.#entry(source, awsAccountId).days.add(day);
    for (const [row, source] of coverage.source.entries()) {
      const entry = this.#entry(source, awsAccountId);
      entry.days.add(day);
      if (coverage.lost[row] === 1) entry.lost = true;
    }
  }

  /** Takes what was found elsewhere. */
  add({ source, awsAccountId, days, lost }: DaysOfSource): void {
    const entry = this.#entry(sourceCode[source], awsAccountId);
    for (const day of days) entry.days.add(day);
    if (lost) entry.lost = true;
  }

  /** What was found, in the order of sources and AWS accounts. */
  finish(): readonly DaysOfSource[] {
    return [...this.#found.values()]
      .sort((x, y) => x.source - y.source || (x.awsAccountId < y.awsAccountId ? -1 : 1))
      .flatMap(({ source, awsAccountId, days, lost }) => {
        const name = sourceNames[source];
        return name === undefined ? [] : [{ source: name, awsAccountId, days: [...days].sort((x, y) => x - y), lost }];
      });
  }

  #entry(source: number, awsAccountId: string) {
    const key = `${source} ${awsAccountId}`;
    const found = this.#found.get(key) ?? { source, awsAccountId, days: new Set<number>(), lost: false };
    this.#found.set(key, found);
    return found;
  }
}

/** True for a source that is read from logs: it has days; the others have the instant of a reading. */
export function isLogSource(source: EvidenceSource): boolean {
  const { family } = evidenceSources[source];
  return family === 'calls' || family === 'traffic';
}

import { InvalidObjectError } from '../../errors.js';
import { EndpointTable } from './endpoint-table.js';
import { mergeRows } from './merge-rows.js';
import type { PartRows } from './part-cursor.js';
import type { Segment } from './segment.js';
import { namedSpans, segmentSpans } from './segment-spans.js';

const oneGroup = new Uint32Array(1);

/**
 * Parts of one AWS account's day on their way into one segment, equal bits in any order and grouping; an event in several parts counts once.
 * Of each part only the columns are kept: names of endpoints are many, and mostly the same.
 */
export class SegmentMerge {
  readonly #endpoints = new EndpointTable();
  readonly #spans = segmentSpans();
  readonly #parts: PartRows[] = [];
  #about: Pick<Segment, 'awsAccountId' | 'day'> | undefined;

  /** Takes a part; throws InvalidObjectError when it is not of the AWS account and day of those before. */
  add(part: Segment): void {
    const { awsAccountId, day, rows, ids } = part;
    this.#about ??= { awsAccountId, day };
    if (awsAccountId !== this.#about.awsAccountId || day !== this.#about.day) {
      throw new InvalidObjectError('segment', 'its parts are not of one AWS account and day');
    }
    const numbers = new Uint32Array(part.endpoints.length + 1);
    part.endpoints.forEach(({ kind, scope, name }, n) => {
      numbers[n + 1] = this.#endpoints.number(kind, scope, name);
    });
    this.#addSpans(part, numbers);
    this.#parts.push({ rows, ids, numbers });
  }

  /** The merged segment; ends the merge. Throws InvalidObjectError when there is no part. */
  finish(): Segment {
    if (this.#about === undefined) throw new InvalidObjectError('segment', 'it has no part');
    const { endpoints, rank } = this.#endpoints.ordered();
    const rankOf = (number: number) => rank[number] as number;
    // The order of a part's endpoints is that of all endpoints, so its rows stay sorted under the new numbers.
    for (const { numbers } of this.#parts) for (let n = 1; n < numbers.length; n++) numbers[n] = rankOf(numbers[n] as number);
    const leases = this.#spans.leases.finish(oneGroup, rankOf, rankOf);
    const sessions = this.#spans.sessions.finish(oneGroup, rankOf, rankOf);
    const coverage = this.#spans.coverage.finish(oneGroup, (source) => source, rankOf);
    return {
      ...this.#about,
      endpoints,
      ...mergeRows(this.#parts.splice(0)),
      ...namedSpans({ leases, sessions, coverage }),
    };
  }

  #addSpans({ leases, sessions, coverage }: Segment, numbers: Uint32Array): void {
    const at = (column: Uint32Array | Uint8Array, n: number) => column[n] as number;
    const numberOf = (column: Uint32Array, n: number) => numbers[at(column, n)] as number;
    for (let n = 0; n < leases.what.length; n++) {
      const [address, resource] = [numberOf(leases.address, n), numberOf(leases.resource, n)];
      this.#spans.leases.add(0, address, resource, at(leases.what, n), at(leases.first, n), at(leases.last, n));
    }
    for (let n = 0; n < sessions.holder.length; n++) {
      const [credential, holder] = [numberOf(sessions.credential, n), numberOf(sessions.holder, n)];
      this.#spans.sessions.add(0, credential, holder, 0, at(sessions.first, n), at(sessions.last, n));
    }
    for (let n = 0; n < coverage.source.length; n++) {
      const resource = numberOf(coverage.resource, n);
      this.#spans.coverage.add(0, at(coverage.source, n), resource, at(coverage.lost, n), at(coverage.first, n), at(coverage.last, n));
    }
  }
}

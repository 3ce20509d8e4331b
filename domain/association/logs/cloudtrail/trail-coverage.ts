import { secondsOfDay } from '../../../ports/clock.js';
import { sourceCode } from '../../evidence/evidence-source.js';
import type { ObservationSink } from '../observation-sink.js';

/** Spans kept before they are told: a file of millions of buckets must not fill the memory. */
const spansMax = 65_536;

/** Places for the spans used last. */
const recentMax = 1_024;

interface Span {
  readonly awsAccount: number;
  readonly resource: number;
  readonly day: number;
  first: number;
  last: number;
}

/** From when to when a file's events show that the trail was there: whole AWS accounts by management events, resources by their data events. */
export class TrailCoverage {
  private readonly spans = new Map<string, Span>();
  private readonly recent: (Span | undefined)[] = new Array(recentMax).fill(undefined);

  constructor(private readonly sink: ObservationSink) {}

  /** An event of a resource, or of the whole account (resource 0). */
  add(awsAccount: number, resource: number, seconds: number): void {
    const day = Math.floor(seconds / secondsOfDay);
    const known = this.recent[resource & (recentMax - 1)];
    const isSame = known !== undefined && known.resource === resource && known.day === day && known.awsAccount === awsAccount;
    const span = isSame ? known : this.spanOf(awsAccount, resource, day, seconds);
    if (seconds < span.first) span.first = seconds;
    if (seconds > span.last) span.last = seconds;
  }

  /** Tells the sink and forgets. */
  end(): void {
    for (const { awsAccount, resource, first, last } of this.spans.values()) {
      this.sink.coverage(awsAccount, { source: sourceCode.cloudtrail, resource, first, last, lost: false });
    }
    this.spans.clear();
    this.recent.fill(undefined);
  }

  private spanOf(awsAccount: number, resource: number, day: number, seconds: number): Span {
    if (this.spans.size >= spansMax) this.end();
    const key = `${awsAccount} ${resource} ${day}`;
    const span = this.spans.get(key) ?? { awsAccount, resource, day, first: seconds, last: seconds };
    this.spans.set(key, span);
    this.recent[resource & (recentMax - 1)] = span;
    return span;
  }
}

import { secondsOfDay } from '../../ports/clock.js';
import {
  type CoverageSighting,
  type EndpointKind,
  endpointKinds,
  type LeaseSighting,
  type ObservationSink,
} from '../logs/observation-sink.js';
import { EndpointTable } from './endpoint-table.js';
import { RowTable } from './row-table.js';
import type { Segment } from './segment.js';
import { segmentSpans } from './segment-spans.js';
import { type SegmentDay, segmentsOf } from './segments-of.js';

/** Most AWS accounts times days that one builder tells apart: what lines beyond say is counted as refused, for a forged log names any number. */
export const segmentGroupsMax = 1 << 16;

const secondsOfSlot = 600;

/** The slot of rows whose ends do not change within a day. */
const noSlot = 255;

const kindCode = Object.fromEntries(endpointKinds.map((kind, code) => [kind, code])) as Readonly<Record<EndpointKind, number>>;
const addressKind = kindCode.address;

const leaseCodes = ['held', 'begins', 'ends'] as const;

/** True for 12 digits or fewer. */
function isAccount(awsAccount: number): boolean {
  return awsAccount >= 0 && awsAccount < 1e12;
}

/** True for a span of whole seconds since 1970 that a column holds. */
function isSpan(first: number, last: number): boolean {
  return first >= 0 && last >= first && last <= 0xffff_ffff;
}

/** Takes what readers find and answers it as segments, one for each AWS account and UTC day; what comes in any order answers equal bits. */
export class SegmentBuilder implements ObservationSink {
  readonly #endpoints = new EndpointTable();
  readonly #rows = new RowTable();
  readonly #spans = segmentSpans();
  /** Numbers of groups by AWS account, then by day. */
  readonly #groups = new Map<number, Map<number, number>>();
  readonly #days: SegmentDay[] = [];
  readonly #items: unknown[] = [];
  #refused = 0;
  /** The group asked for last: neighbouring lines are of one day. */
  #lastGroup = 0;

  /** Rows and spans held now: what a caller bounds its memory by. */
  get rows(): number {
    const { leases, sessions, coverage } = this.#spans;
    return this.#rows.rows + leases.rows + sessions.rows + coverage.rows + this.#endpoints.size;
  }

  /** Configuration items in the order in which they came. */
  get items(): readonly unknown[] {
    return this.#items;
  }

  /** What could not be kept: ends that nobody is, counts of nothing, times outside of what a column holds, or more AWS accounts and days than `segmentGroupsMax`. */
  get refused(): number {
    return this.#refused;
  }

  endpoint(kind: EndpointKind, scope: string, name: string): number {
    return this.#endpoints.number(kindCode[kind], scope, name);
  }

  observe(
    awsAccount: number,
    from: number,
    to: number,
    relation: number,
    source: number,
    first: number,
    last: number,
    count: number,
    principal: number,
    idHigh: number,
    idLow: number,
  ): void {
    const group = from > 0 && to > 0 && count > 0 ? this.#group(awsAccount, first, last) : this.#refuse();
    if (group < 0) return;
    const isByAddress = this.#endpoints.kindOf(from) === addressKind || this.#endpoints.kindOf(to) === addressKind;
    const slot = isByAddress ? Math.floor((first % secondsOfDay) / secondsOfSlot) : noSlot;
    const hasId = idHigh !== 0 || idLow !== 0;
    const row = this.#rows.add(group, from, to, relation, source, principal, slot, hasId ? 0 : count, first, last);
    if (hasId) this.#rows.addId(idHigh, idLow, row);
  }

  lease(awsAccount: number, sighting: LeaseSighting): void {
    const group = sighting.resource > 0 ? this.#group(awsAccount, sighting.first, sighting.last) : this.#refuse();
    if (group < 0) return;
    const address = this.endpoint('address', sighting.scope, sighting.address);
    this.#spans.leases.add(group, address, sighting.resource, leaseCodes.indexOf(sighting.what), sighting.first, sighting.last);
  }

  session(awsAccount: number, credential: number, holder: number, first: number, last: number): void {
    const group = credential > 0 && holder > 0 ? this.#group(awsAccount, first, last) : this.#refuse();
    if (group >= 0) this.#spans.sessions.add(group, credential, holder, 0, first, last);
  }

  coverage(awsAccount: number, sighting: CoverageSighting): void {
    const group = this.#group(awsAccount, sighting.first, sighting.last);
    if (group >= 0)
      this.#spans.coverage.add(group, sighting.source, sighting.resource, sighting.lost ? 1 : 0, sighting.first, sighting.last);
  }

  item(item: unknown): void {
    this.#items.push(item);
  }

  /** One segment for each AWS account and day, in that order; ends the builder. */
  finish(): readonly Segment[] {
    return segmentsOf({
      days: this.#days,
      endpoints: this.#endpoints.ordered(),
      rows: this.#rows,
      ...this.#spans,
    });
  }

  /** The number of an AWS account's day; -1 where it cannot be kept. */
  #group(awsAccount: number, first: number, last: number): number {
    if (!isSpan(first, last) || !isAccount(awsAccount)) return this.#refuse();
    const day = Math.floor(first / secondsOfDay);
    const recent = this.#days[this.#lastGroup];
    if (recent?.awsAccount === awsAccount && recent.day === day) return this.#lastGroup;
    const days = this.#groups.get(awsAccount) ?? new Map<number, number>();
    const group = days.get(day) ?? this.#days.length;
    if (group === segmentGroupsMax) return this.#refuse();
    if (group === this.#days.length) this.#days.push({ awsAccount, day });
    this.#groups.set(awsAccount, days.set(day, group));
    this.#lastGroup = group;
    return group;
  }

  #refuse(): -1 {
    this.#refused++;
    return -1;
  }
}

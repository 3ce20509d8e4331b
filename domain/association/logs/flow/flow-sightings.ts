import { sourceCode } from '../../evidence/evidence-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { PairNumbers } from '../pair-numbers.js';
import type { FlowEndpoints } from './flow-endpoints.js';
import type { FlowPlace } from './flow-places.js';
import { SlotMarks } from './slot-marks.js';

/**
 * What flow records show besides flows: that an interface was watched, that records of it were lost, and which address it had.
 * NODATA shows nothing: an interface that rests contradicts no association.
 */
export class FlowSightings {
  private readonly covered = new SlotMarks();
  private readonly leased = new SlotMarks();
  /** Numbers of leases, and of interfaces (with 0 as the other key), from 1. */
  private readonly leases = new PairNumbers();
  private readonly owns = new PairNumbers();

  constructor(
    private readonly endpoints: FlowEndpoints,
    private readonly sink: ObservationSink,
  ) {}

  /** Forgets what was told. */
  clear(): void {
    for (const remembered of [this.covered, this.leased, this.leases, this.owns]) remembered.clear();
  }

  /** The interface was watched in this window. */
  cover({ awsAccount, own }: FlowPlace, first: number, last: number): void {
    const number = own === 0 ? 0 : numberOf(this.owns, own, 0);
    if (own === 0 || this.covered.isMarked(number, first, last)) return;
    const tell = (from: number, to: number) =>
      this.sink.coverage(awsAccount, { source: sourceCode.flow, resource: own, first: from, last: to, lost: false });
    this.covered.mark(number, first, last, tell);
  }

  /** Records of the interface, or of the whole account where the line names none, were lost in this window. */
  lose({ awsAccount, own }: FlowPlace, first: number, last: number): void {
    this.sink.coverage(awsAccount, { source: sourceCode.flow, resource: own, first, last, lost: true });
  }

  /** The interface, and the instance it is on, had this address in this window; `endpoint` is the address's number. */
  lease(place: FlowPlace, address: number, endpoint: number, first: number, last: number): void {
    for (const resource of [place.own, place.instance]) {
      const number = resource === 0 ? 0 : numberOf(this.leases, resource, endpoint);
      if (resource === 0 || this.leased.isMarked(number, first, last)) continue;
      const sighting = { scope: this.endpoints.scope(place, address), address: this.endpoints.addresses.text(address), resource };
      const tell = (from: number, to: number) => this.sink.lease(place.awsAccount, { ...sighting, first: from, last: to, what: 'held' });
      this.leased.mark(number, first, last, tell);
    }
  }
}

function numberOf(numbers: PairNumbers, a: number, b: number): number {
  const known = numbers.get(a, b) || numbers.size + 1;
  numbers.set(a, b, known);
  return known;
}

import type { ObservationSink } from '../observation-sink.js';
import { PairNumbers } from '../pair-numbers.js';
import { FlowAddresses, familyBit } from './flow-addresses.js';
import type { FlowPlace } from './flow-places.js';

/** Most endpoints that are remembered at a time. */
export const endpointsMax = 262_144;

/** The sink's numbers of the addresses that records name: asked once for each address of a place. */
export class FlowEndpoints {
  readonly addresses = new FlowAddresses(endpointsMax * 2);
  private readonly numbers = new PairNumbers();

  constructor(private readonly sink: ObservationSink) {}

  get isFull(): boolean {
    return this.numbers.isCrowded || this.numbers.size >= endpointsMax || this.addresses.size >= endpointsMax;
  }

  clear(): void {
    this.numbers.clear();
    this.addresses.clear();
  }

  /** The number of an address as a place names it; 0 for an address that no resource has. */
  number(placeNumber: number, place: FlowPlace, address: number): number {
    const key = placeNumber * 2 + familyBit(address);
    const known = this.numbers.get(key, address | 0);
    if (known > 0) return known;
    if (this.addresses.reach(address) === 'nobody') return 0;
    const number = this.sink.endpoint('address', this.scope(place, address), this.addresses.text(address));
    this.numbers.set(key, address | 0, number);
    return number;
  }

  /** The text of the scope that an address is in. */
  scope(place: FlowPlace, address: number): string {
    return this.addresses.reach(address) === 'public' ? place.publicScope : place.privateScope;
  }
}

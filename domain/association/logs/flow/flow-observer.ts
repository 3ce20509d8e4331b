import { relationCode } from '../../evidence/relation.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable, used } from '../read-tally.js';
import { familyBit, noAddress } from './flow-addresses.js';
import { flowColumn } from './flow-column.js';
import { FlowEdges } from './flow-edges.js';
import { FlowEndpoints } from './flow-endpoints.js';
import type { FlowFields } from './flow-fields.js';
import { type FlowPlace, FlowPlaces, placesMax } from './flow-places.js';
import { FlowSightings } from './flow-sightings.js';

/** What an edge's kind holds beside its place: relation, own side, families of the two addresses. */
const kindsOfPlace = 16;

const outcomes = {
  id: unreadable('an id too long'),
  account: unreadable('no AWS account'),
  address: unreadable('no address'),
  oneEnd: silent('one end'),
  nobody: silent('an address that no resource has'),
  skipData: silent('skipped data'),
};

/**
 * Tells the sink what accepted records say of two ends.
 *
 * Where the log names the direction, the interface's side is its id and the far side an address; where it does not, both are addresses in the
 * scope of the interface that logged them (`interface:<id>`). So the two interfaces that log one flow never make the same row, and the join,
 * which knows both ends, takes the larger of what each side counted instead of the sum. The packet's own addresses win over the
 * interface's; where they differ, the end is the address, which stands before or behind the interface (a NAT gateway's, for one).
 */
export class FlowObserver {
  private readonly places: FlowPlaces;
  private readonly endpoints: FlowEndpoints;
  private readonly edges: FlowEdges;
  private readonly sightings: FlowSightings;
  private account: string;

  constructor(plan: Uint8Array, file: LogFile, sink: ObservationSink) {
    this.places = new FlowPlaces(plan, file, sink);
    this.endpoints = new FlowEndpoints(sink);
    this.edges = new FlowEdges(sink);
    this.sightings = new FlowSightings(this.endpoints, sink);
    this.account = file.awsAccountId ?? '';
    this.places.assumeAccount(this.account);
  }

  assumeAccount(awsAccountId: string): void {
    if (awsAccountId === this.account) return;
    this.forget();
    this.account = awsAccountId;
    this.places.assumeAccount(awsAccountId);
  }

  /** Tells the sink what is summed still. */
  flush(): void {
    this.edges.flush();
  }

  /** Records of the line's interface were lost. */
  lose(fields: FlowFields, first: number, last: number): Outcome {
    this.makeRoom();
    const number = this.places.number(fields);
    if (number === 0) return outcomes.id;
    const place = this.places.place(number);
    if (place.awsAccount < 0) return outcomes.account;
    this.sightings.lose(place, first, last);
    return outcomes.skipData;
  }

  /** The line's source sent to its destination, which is a service where `isCall`. */
  observe(fields: FlowFields, isCall: boolean, first: number, last: number): Outcome {
    this.makeRoom();
    const number = this.places.number(fields);
    if (number === 0) return outcomes.id;
    const place = this.places.place(number);
    if (place.awsAccount < 0) return outcomes.account;
    const { addresses } = this.endpoints;
    const source = fields.address(winner(fields, flowColumn['pkt-srcaddr'], flowColumn.srcaddr), addresses);
    const destination = fields.address(winner(fields, flowColumn['pkt-dstaddr'], flowColumn.dstaddr), addresses);
    if (source === noAddress || destination === noAddress) return outcomes.address;
    if (source === destination) return outcomes.oneEnd;
    const own = this.ownAddress(fields, place);
    const isOwn = own === (place.direction === 'egress' ? source : destination);
    const kind = number * kindsOfPlace + (isCall ? 8 : 0) + (isOwn ? 4 : 0) + familyBit(source) * 2 + familyBit(destination);
    let edge = this.edges.find(kind, source, destination);
    if (edge < 0) {
      const ends = this.ends(number, place, isOwn, source, destination);
      if (ends === undefined) return outcomes.nobody;
      const relation = isCall ? relationCode.calls : relationCode['talks with'];
      edge = this.edges.add(kind, source, destination, { awsAccount: place.awsAccount, ...ends, relation });
    }
    const isOwnElsewhere = !isOwn && place.direction !== undefined;
    if (!this.edges.count(edge, first, last) || isOwnElsewhere) this.sight(number, place, own, first, last);
    return used;
  }

  private ends(
    number: number,
    place: FlowPlace,
    isOwn: boolean,
    source: number,
    destination: number,
  ): { from: number; to: number } | undefined {
    const from = this.endpoints.number(number, place, source);
    const to = this.endpoints.number(number, place, destination);
    if (from === 0 || to === 0) return undefined;
    if (!isOwn || place.own === 0) return { from, to };
    return place.direction === 'egress' ? { from: place.own, to } : { from, to: place.own };
  }

  /** The interface's own address in the line; `noAddress` where the line does not say which it is. */
  private ownAddress(fields: FlowFields, place: FlowPlace): number {
    if (place.direction === undefined) return noAddress;
    return fields.address(place.direction === 'egress' ? flowColumn.srcaddr : flowColumn.dstaddr, this.endpoints.addresses);
  }

  private sight(number: number, place: FlowPlace, own: number, first: number, last: number): void {
    this.sightings.cover(place, first, last);
    const endpoint = own === noAddress ? 0 : this.endpoints.number(number, place, own);
    if (endpoint > 0) this.sightings.lease(place, own, endpoint, first, last);
  }

  private makeRoom(): void {
    if (this.edges.isFull || this.endpoints.isFull || this.places.size >= placesMax) this.forget();
  }

  private forget(): void {
    this.edges.flush();
    this.endpoints.clear();
    this.places.clear();
    this.sightings.clear();
  }
}

function winner(fields: FlowFields, packet: number, plain: number): number {
  return fields.isNone(packet) ? plain : packet;
}

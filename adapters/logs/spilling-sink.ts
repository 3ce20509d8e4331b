import {
  type CoverageSighting,
  type EndpointKind,
  endpointKinds,
  type LeaseSighting,
  type ObservationSink,
} from '../../domain/association/logs/observation-sink.js';
import { EndpointTable } from '../../domain/association/segments/endpoint-table.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';

/** Endpoints that one file may name; what lines beyond say is refused and counted. */
const endpointsMax = 500_000;

const kindCodes = Object.fromEntries(endpointKinds.map((kind, code) => [kind, code])) as Readonly<Record<EndpointKind, number>>;

interface Named {
  readonly kind: EndpointKind;
  readonly scope: string;
  readonly name: string;
}

/** A sink whose numbers of endpoints last for a whole file, while what it gathers is taken out as often as it becomes large. */
export class SpillingSink implements ObservationSink {
  readonly #table = new EndpointTable();
  readonly #named: Named[] = [];
  /** By number: the number in the builder of now; 0 where that has not met it. */
  #numbers = new Uint32Array(256);
  #builder = new SegmentBuilder();
  #refused = 0;
  #foreign = 0;

  /** `onlyAccount`: lines of other AWS accounts are counted and left out. */
  constructor(private readonly onlyAccount?: number) {}

  /** Rows, spans and endpoints held now. */
  get rows(): number {
    return this.#builder.rows;
  }

  /** Configuration items held now. */
  get items(): number {
    return this.#builder.items.length;
  }

  /** Observations that could not be kept. */
  get refused(): number {
    return this.#refused + this.#builder.refused;
  }

  /** Observations of other AWS accounts than the only one whose the file may be. */
  get foreign(): number {
    return this.#foreign;
  }

  /** Everything gathered since the last time. */
  takeOut(): { readonly segments: readonly Segment[]; readonly items: readonly unknown[] } {
    const [builder, refused] = [this.#builder, this.refused];
    this.#builder = new SegmentBuilder();
    this.#refused = refused;
    this.#numbers.fill(0);
    return { segments: builder.finish(), items: builder.items };
  }

  endpoint(kind: EndpointKind, scope: string, name: string): number {
    if (this.#named.length === endpointsMax) return 0;
    const number = this.#table.number(kindCodes[kind], scope, name);
    if (number > this.#named.length) this.#add({ kind, scope, name });
    return number;
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
    if (this.#isForeign(awsAccount)) return;
    const [a, b, by] = [this.#now(from), this.#now(to), this.#now(principal)];
    this.#builder.observe(awsAccount, a, b, relation, source, first, last, count, by, idHigh, idLow);
  }

  lease(awsAccount: number, sighting: LeaseSighting): void {
    if (this.#isForeign(awsAccount)) return;
    this.#builder.lease(awsAccount, { ...sighting, resource: this.#now(sighting.resource) });
  }

  session(awsAccount: number, credential: number, holder: number, first: number, last: number): void {
    if (this.#isForeign(awsAccount)) return;
    this.#builder.session(awsAccount, this.#now(credential), this.#now(holder), first, last);
  }

  coverage(awsAccount: number, sighting: CoverageSighting): void {
    if (this.#isForeign(awsAccount)) return;
    this.#builder.coverage(awsAccount, { ...sighting, resource: this.#now(sighting.resource) });
  }

  item(item: unknown): void {
    this.#builder.item(item);
  }

  #isForeign(awsAccount: number): boolean {
    if (this.onlyAccount === undefined || awsAccount === this.onlyAccount) return false;
    this.#foreign += 1;
    return true;
  }

  #add(named: Named): void {
    this.#named.push(named);
    if (this.#named.length < this.#numbers.length) return;
    const larger = new Uint32Array(this.#numbers.length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }

  #now(number: number): number {
    const known = this.#numbers[number] ?? 0;
    const named = this.#named[number - 1];
    if (known > 0 || named === undefined) return known;
    const added = this.#builder.endpoint(named.kind, named.scope, named.name);
    this.#numbers[number] = added;
    return added;
  }
}

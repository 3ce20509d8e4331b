import { ByteInterner } from '../byte-interner.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { flowColumn } from './flow-column.js';
import type { FlowFields } from './flow-fields.js';

/** Most different places that are remembered at a time. */
export const placesMax = 65_536;

/** Longest id of an interface, VPC, subnet, instance or region, in characters. */
const nameCharactersMax = 64;

/** The columns that say where a record was made; together they are one key. */
const placeColumns = ['account-id', 'interface-id', 'vpc-id', 'subnet-id', 'instance-id', 'region', 'flow-direction'] as const;

/** Where a record was made: whose interface, in which network, and which way its packets went. */
export interface FlowPlace {
  /** -1 where neither the line nor the file names one. */
  readonly awsAccount: number;
  /** Endpoints of the interface and of the instance it is on, 0 for none. */
  readonly own: number;
  readonly instance: number;
  /**
   * Scopes of addresses: private ones in the VPC, else the subnet, that the line names; public ones in the region. What the line does not say,
   * and all of it where there is no direction, is in the scope of the interface (`interface:<id>`), whose VPC the join knows.
   */
  readonly privateScope: string;
  readonly publicScope: string;
  readonly direction: 'egress' | 'ingress' | undefined;
}

/** Numbers the places of records, so that what a line says of its place is read once for each place and not for each line. */
export class FlowPlaces {
  private readonly keys = new ByteInterner(placesMax + 8);
  private readonly columns: readonly number[];
  private readonly key = new Uint8Array(placeColumns.length * (nameCharactersMax + 1));
  private readonly places: FlowPlace[] = [];
  private readonly areTogether: boolean;
  private account = '';

  constructor(
    plan: Uint8Array,
    private readonly file: LogFile,
    private readonly sink: ObservationSink,
  ) {
    const order = [...plan];
    const columns = placeColumns.map((name) => flowColumn[name]).filter((place) => order.includes(place));
    this.columns = columns.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const [first = 0] = this.columns;
    this.areTogether = columns.length > 0 && this.columns.every((place, n) => order.indexOf(place) === order.indexOf(first) + n);
  }

  get size(): number {
    return this.keys.size;
  }

  clear(): void {
    this.keys.clear();
    this.places.length = 0;
  }

  /** Takes the AWS account of lines that name none; only while no place is remembered. */
  assumeAccount(awsAccountId: string): void {
    this.account = awsAccountId;
  }

  /** The number of the line's place, from 1; 0 where an id of it is too long to be one. */
  number(fields: FlowFields): number {
    for (const column of this.columns) {
      if (fields.end(column) - fields.start(column) > nameCharactersMax) return 0;
    }
    const number = this.areTogether ? this.togetherNumber(fields) : this.gatheredNumber(fields);
    if (number > this.places.length) this.places.push(this.read(fields));
    return number;
  }

  place(number: number): FlowPlace {
    return this.places[number - 1] as FlowPlace;
  }

  /** Where the columns stand side by side, their bytes are the key as they are. */
  private togetherNumber(fields: FlowFields): number {
    const start = fields.start(this.columns[0] as number);
    const end = fields.end(this.columns[this.columns.length - 1] as number);
    return this.keys.intern(fields.bytes, start, end);
  }

  private gatheredNumber(fields: FlowFields): number {
    let length = 0;
    for (const column of this.columns) {
      const end = fields.end(column);
      for (let at = fields.start(column); at < end; at++) this.key[length++] = fields.bytes[at] as number;
      this.key[length++] = 0x20;
    }
    return this.keys.intern(this.key, 0, length);
  }

  private read(fields: FlowFields): FlowPlace {
    const text = (name: (typeof placeColumns)[number]) => fields.text(flowColumn[name]);
    const awsAccountId = ['', 'unknown'].includes(text('account-id')) ? this.account : text('account-id');
    const direction = (['egress', 'ingress'] as const).find((one) => one === text('flow-direction'));
    const idOf = (id: string) => (id === '' ? 0 : this.sink.endpoint('id', awsAccountId, id));
    const byInterface = text('interface-id') === '' ? '' : `interface:${text('interface-id')}`;
    const bySubnet = text('subnet-id') === '' ? byInterface : `subnet:${text('subnet-id')}`;
    const privateScope = direction === undefined && byInterface !== '' ? byInterface : text('vpc-id') || bySubnet;
    return {
      awsAccount: /^\d{12}$/.test(awsAccountId) ? Number(awsAccountId) : -1,
      own: idOf(text('interface-id')),
      instance: idOf(text('instance-id')),
      privateScope,
      publicScope: text('region') || (this.file.region ?? ''),
      direction,
    };
  }
}

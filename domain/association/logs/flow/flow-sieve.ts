import { digitsNumber } from '../digits-number.js';
import { type FieldIndex, linesMax } from './field-index.js';
import { flowColumn } from './flow-column.js';
import { serviceSide, serviceSideOf } from './service-side.js';

/** What a line is: one to be read column by column, a rejected record, an answer, an accepted record towards a service, one without direction. */
export const lineKind = { odd: 0, rejected: 1, answer: 2, call: 3, undirected: 4 } as const;

const portMax = 65_535;
const byteMax = 255;

/** The words as numbers of four bytes, little-endian; each is read in two that overlap. */
const [acceptStart, acceptEnd, rejectStart, rejectEnd] = ['ACCE', 'CEPT', 'REJE', 'JECT'].map((four) => Buffer.from(four).readInt32LE());
const okWord = Buffer.from('OK').readInt16LE();
const actionCharacters = 6;
const okCharacters = 2;

/**
 * Tells lines apart that are written as nearly all are, many in one go and without cutting them: half of a log are answers and rejected records, of
 * which nothing more has to be known. Every other line is `odd`, also where the format lacks a column that is looked at.
 */
export class FlowSieve {
  /** By line. */
  readonly kinds = new Uint8Array(linesMax);
  private readonly columns: number;
  /** Positions of columns; -1 where the format lacks them. */
  private readonly status: number;
  private readonly action: number;
  private readonly sourcePort: number;
  private readonly destinationPort: number;
  private readonly protocol: number;
  private readonly tcpFlags: number;
  private readonly isFit: boolean;

  constructor(plan: Uint8Array) {
    this.columns = plan.length;
    this.status = plan.indexOf(flowColumn['log-status']);
    this.action = plan.indexOf(flowColumn.action);
    this.sourcePort = plan.indexOf(flowColumn.srcport);
    this.destinationPort = plan.indexOf(flowColumn.dstport);
    this.protocol = plan.indexOf(flowColumn.protocol);
    this.tcpFlags = plan.indexOf(flowColumn['tcp-flags']);
    this.isFit = Math.min(this.status, this.action, this.sourcePort, this.destinationPort, this.protocol) >= 0;
  }

  /** Sets the kinds of the first so many lines of an index. */
  sift({ places, lines, bytes, view }: FieldIndex, count: number): void {
    if (!this.isFit) this.kinds.fill(lineKind.odd, 0, count);
    else {
      for (let line = 0, first = 1; line < count; line++) {
        const last = lines[line] as number;
        this.kinds[line] = last - first === this.columns - 1 ? this.kindOf(places, bytes, view, first) : lineKind.odd;
        first = last + 1;
      }
    }
  }

  private kindOf(places: Int32Array, bytes: Uint8Array, view: DataView, first: number): number {
    const statusEnd = places[first + this.status] as number;
    if (statusEnd - (places[first + this.status - 1] as number) !== okCharacters + 1) return lineKind.odd;
    if (view.getInt16(statusEnd - okCharacters, true) !== okWord) return lineKind.odd;
    const actionEnd = places[first + this.action] as number;
    if (actionEnd - (places[first + this.action - 1] as number) !== actionCharacters + 1) return lineKind.odd;
    const actionStart = view.getInt32(actionEnd - actionCharacters, true);
    const actionRest = view.getInt32(actionEnd - 4, true);
    if (actionStart === acceptStart && actionRest === acceptEnd) return this.acceptedKind(places, bytes, view, first);
    return actionStart === rejectStart && actionRest === rejectEnd ? lineKind.rejected : lineKind.odd;
  }

  private acceptedKind(places: Int32Array, bytes: Uint8Array, view: DataView, first: number): number {
    const source = numberAt(places, bytes, view, first + this.sourcePort);
    const destination = numberAt(places, bytes, view, first + this.destinationPort);
    const protocol = numberAt(places, bytes, view, first + this.protocol);
    const flags = this.tcpFlags < 0 ? 0 : numberAt(places, bytes, view, first + this.tcpFlags);
    if (source < 0 || source > portMax || destination < 0 || destination > portMax) return lineKind.odd;
    if (protocol < 0 || protocol > byteMax || flags < 0 || flags > byteMax) return lineKind.odd;
    const side = serviceSideOf(protocol, source, destination, flags);
    if (side === serviceSide.source) return lineKind.answer;
    return side === serviceSide.destination ? lineKind.call : lineKind.undirected;
  }
}

/** The number in the column that ends at a separator, as `digitsNumber` reads it. */
function numberAt(places: Int32Array, bytes: Uint8Array, view: DataView, separator: number): number {
  return digitsNumber(bytes, view, (places[separator - 1] as number) + 1, places[separator] as number);
}

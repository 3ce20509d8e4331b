import { isWindow } from '../epoch-seconds-of.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, type ReadTally, silent, unreadable } from '../read-tally.js';
import { flowColumn } from './flow-column.js';
import { FlowFields } from './flow-fields.js';
import { FlowObserver } from './flow-observer.js';
import { FlowSieve, lineKind } from './flow-sieve.js';
import { serviceSide, serviceSideOf } from './service-side.js';

const accept = Buffer.from('ACCEPT');
const reject = Buffer.from('REJECT');
const ok = Buffer.from('OK');
const noData = Buffer.from('NODATA');
const skipData = Buffer.from('SKIPDATA');

/** Ranges of addresses that customers' resources have too; every other name of a range is a service of AWS itself. */
const customerRanges = ['AMAZON', 'EC2', 'GLOBALACCELERATOR'].map((range) => Buffer.from(range));

const portMax = 65_535;
const byteMax = 255;
const numberMax = 0xffff_ffff;

const outcomes = {
  columns: unreadable('another number of columns'),
  window: unreadable('no window of time'),
  status: unreadable('unknown log status'),
  action: unreadable('unknown action'),
  number: unreadable('no number'),
  noData: silent('no data'),
  rejected: silent('rejected'),
  noAction: silent('without an action'),
  service: silent('a service of AWS'),
  answer: silent('an answer'),
};

/** Reads the records of a flow log: only accepted records towards the service are observed, those that go back are the answer to them. */
export class FlowLines {
  private readonly fields: FlowFields;
  private readonly observer: FlowObserver;
  private readonly sieve: FlowSieve;

  constructor(plan: Uint8Array, file: LogFile, sink: ObservationSink) {
    this.observer = new FlowObserver(plan, file, sink);
    this.fields = new FlowFields(plan);
    this.sieve = new FlowSieve(plan);
  }

  /** Takes the AWS account of lines that name none; they are refused where this is none either. */
  assumeAccount(awsAccountId: string): void {
    this.observer.assumeAccount(awsAccountId);
  }

  /** Tells the sink what is summed still. */
  finish(): void {
    this.observer.flush();
  }

  /** Reads whole lines from `start` on, one after another, as far as many can be found at once; answers where it stopped. */
  readSome(bytes: Uint8Array, start: number, tally: ReadTally): number {
    const { fields, sieve } = this;
    let at = start;
    for (let found = fields.lookThrough(bytes, at); found > 0; found = fields.lookThrough(bytes, at)) {
      at = fields.endOfLine(found - 1) + 1;
      sieve.sift(fields.index, found);
      this.readSifted(found, tally);
    }
    return at;
  }

  private readSifted(found: number, tally: ReadTally): void {
    const { fields } = this;
    const { kinds } = this.sieve;
    let [answers, rejected] = [0, 0];
    for (let line = 0; line < found; line++) {
      const kind = kinds[line];
      if (kind === lineKind.answer) answers++;
      else if (kind === lineKind.rejected) rejected++;
      else {
        fields.take(line);
        if (kind !== lineKind.odd) tally.count(this.observe(kind === lineKind.call));
        else if (!fields.isEmpty) tally.count(this.readFields());
      }
    }
    tally.count(outcomes.answer, answers);
    tally.count(outcomes.rejected, rejected);
  }

  /** Reads one record. */
  read(bytes: Uint8Array, start: number, end: number): Outcome {
    this.fields.read(bytes, start, end);
    return this.readFields();
  }

  private readFields(): Outcome {
    const { fields } = this;
    if (!fields.isWhole) return outcomes.columns;
    if (!fields.is(flowColumn['log-status'], ok) && !fields.isNone(flowColumn['log-status'])) return this.readStatus();
    if (fields.is(flowColumn.action, accept)) return this.readAccepted();
    if (fields.is(flowColumn.action, reject)) return outcomes.rejected;
    return fields.isNone(flowColumn.action) ? outcomes.noAction : outcomes.action;
  }

  private readStatus(): Outcome {
    const { fields } = this;
    if (fields.is(flowColumn['log-status'], noData)) return outcomes.noData;
    if (!fields.is(flowColumn['log-status'], skipData)) return outcomes.status;
    const first = fields.number(flowColumn.start, numberMax);
    const last = fields.number(flowColumn.end, numberMax);
    return isWindow(first, last) ? this.observer.lose(fields, first, last) : outcomes.window;
  }

  private readAccepted(): Outcome {
    const { fields } = this;
    const sourcePort = fields.number(flowColumn.srcport, portMax);
    const destinationPort = fields.number(flowColumn.dstport, portMax);
    const protocol = fields.number(flowColumn.protocol, byteMax);
    const tcpFlags = fields.number(flowColumn['tcp-flags'], byteMax);
    if (sourcePort < -1 || destinationPort < -1 || protocol < -1 || tcpFlags < -1) return outcomes.number;
    const side = serviceSideOf(protocol, sourcePort, destinationPort, tcpFlags);
    return side === serviceSide.source ? outcomes.answer : this.observe(side === serviceSide.destination);
  }

  private observe(isCall: boolean): Outcome {
    const { fields } = this;
    const first = fields.number(flowColumn.start, numberMax);
    const last = fields.number(flowColumn.end, numberMax);
    if (!isWindow(first, last)) return outcomes.window;
    if (this.isService(flowColumn['pkt-src-aws-service']) || this.isService(flowColumn['pkt-dst-aws-service'])) return outcomes.service;
    return this.observer.observe(fields, isCall, first, last);
  }

  private isService(place: number): boolean {
    return !this.fields.isNone(place) && !customerRanges.some((range) => this.fields.is(place, range));
  }
}

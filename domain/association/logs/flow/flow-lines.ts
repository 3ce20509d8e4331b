import { isWindow } from '../epoch-seconds-of.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable } from '../read-tally.js';
import { flowColumn } from './flow-column.js';
import { FlowFields } from './flow-fields.js';
import { FlowObserver } from './flow-observer.js';
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

  constructor(plan: Uint8Array, file: LogFile, sink: ObservationSink) {
    this.observer = new FlowObserver(plan, file, sink);
    this.fields = new FlowFields(plan, this.observer.leads);
  }

  /** Takes the AWS account of lines that name none; they are refused where this is none either. */
  assumeAccount(awsAccountId: string): void {
    this.observer.assumeAccount(awsAccountId);
  }

  /** Tells the sink what is summed still. */
  finish(): void {
    this.observer.flush();
  }

  /** The place of the LF that ends the line from `start` on, -1 where there is none; reading that line next is then half done. */
  findEnd(bytes: Uint8Array, start: number): number {
    return this.fields.findEnd(bytes, start);
  }

  /** Reads one record. */
  read(bytes: Uint8Array, start: number, end: number): Outcome {
    const { fields } = this;
    if (!fields.read(bytes, start, end)) return outcomes.columns;
    if (fields.isStamped) return fields.stamp.isAccepted ? this.readAccepted() : outcomes.rejected;
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
    if (side === serviceSide.source) return outcomes.answer;
    const first = fields.isStamped ? fields.stamp.first : fields.number(flowColumn.start, numberMax);
    const last = fields.isStamped ? fields.stamp.last : fields.number(flowColumn.end, numberMax);
    if (!isWindow(first, last)) return outcomes.window;
    if (this.isService(flowColumn['pkt-src-aws-service']) || this.isService(flowColumn['pkt-dst-aws-service'])) return outcomes.service;
    return this.observer.observe(fields, side === serviceSide.destination, first, last);
  }

  private isService(place: number): boolean {
    return !this.fields.isNone(place) && !customerRanges.some((range) => this.fields.is(place, range));
  }
}

import { jsonObject } from '../json-object.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, unreadable } from '../read-tally.js';
import { wholeNumber } from '../whole-number.js';
import { ArnCache } from './arn-cache.js';
import { EventRules } from './event-rules.js';
import { EventScanner, valueKinds } from './event-scanner.js';
import type { EventWalker } from './event-walker.js';
import { FieldValues, nullKind, objectKind } from './field-values.js';
import { identityOf } from './identity.js';
import { dataCategories, eventIn, insightType, PlainEvents } from './plain-event.js';
import { TrailEvent } from './trail-event.js';
import { trailField } from './trail-fields.js';

const notAnEvent = unreadable('not an event');

/** The first bytes of `true` and `false`. */
const trueKind = 0x74;
const falseKind = 0x66;

const required = [trailField.eventTime, trailField.eventSource, trailField.eventName, trailField.eventID, trailField.recipientAccountId];
const optional = [
  trailField.awsRegion,
  trailField.sourceIPAddress,
  trailField.eventType,
  trailField.eventCategory,
  trailField.sharedEventID,
  trailField.vpcEndpointId,
];

/** Reads an event whose fields a scanner has found, and tells what it means. */
export class EventReader implements EventWalker {
  readonly kind = 'cloudtrail';
  readonly lists = ['Records', 'logEvents'];
  readonly firstKey = 'eventVersion';
  private readonly scanner = new EventScanner();
  readonly cursor = this.scanner.cursor;
  private readonly rules: EventRules;
  private readonly event = new TrailEvent();
  private readonly plain: PlainEvents;
  private readonly values = new FieldValues(this.scanner);
  private readonly arns: ArnCache;
  private start = 0;
  private readonly parameters = () => ({
    request: this.values.objectAt(trailField.requestParameters),
    response: this.values.objectAt(trailField.responseElements),
  });

  constructor(
    private readonly sink: ObservationSink,
    file: LogFile,
  ) {
    this.rules = new EventRules(sink);
    this.plain = new PlainEvents(file, sink);
    this.arns = new ArnCache(sink);
  }

  get isContainer(): boolean {
    return this.scanner.isContainer;
  }

  scan(): boolean {
    return this.scanner.scan();
  }

  end(): void {
    this.rules.end();
  }

  /** Tells the event that begins at `start` and ends where the scanner's cursor stands. */
  tell(start: number): Outcome {
    this.start = start;
    const isFilled = this.isUsual() ? this.fill() : this.fillPlain();
    return isFilled ? this.rules.tell(this.event) : notAnEvent;
  }

  /** Whether every field that counts is written in the usual way. */
  private isUsual(): boolean {
    const { kinds, isOdd } = this.scanner;
    if (isOdd) return false;
    for (const field of required) if (kinds[field] !== valueKinds.plain) return false;
    for (const field of optional) {
      const kind = kinds[field] as number;
      if (kind !== valueKinds.none && kind !== valueKinds.plain && kind !== nullKind) return false;
    }
    return kinds[trailField.resources] !== objectKind;
  }

  private fillPlain(): boolean {
    const { bytes, at } = this.scanner.cursor;
    const object = jsonObject(bytes, this.start, at);
    const found = object && eventIn(object);
    return found !== undefined && this.plain.fill(this.event, found);
  }

  private fill(): boolean {
    const { event, scanner } = this;
    const { cursor, starts, ends, kinds } = scanner;
    const { bytes, view } = cursor;
    const accountStart = starts[trailField.recipientAccountId] as number;
    const accountEnd = ends[trailField.recipientAccountId] as number;
    const awsAccount = accountEnd - accountStart === 12 ? wholeNumber(bytes, accountStart, accountEnd) : -1;
    const seconds = this.values.seconds();
    event.eventSource = this.values.text(trailField.eventSource);
    event.eventName = this.values.text(trailField.eventName);
    if (
      awsAccount < 0 ||
      seconds < 0 ||
      starts[trailField.eventID] === ends[trailField.eventID] ||
      event.eventSource === '' ||
      event.eventName === ''
    )
      return this.fillPlain();
    event.awsAccount = awsAccount;
    event.seconds = seconds;
    const shared = trailField.sharedEventID;
    const isShared = kinds[shared] === valueKinds.plain && (ends[shared] as number) > (starts[shared] as number);
    const idField = isShared ? shared : trailField.eventID;
    event.id.set(view, starts[idField] as number, ends[idField] as number, isShared ? 0 : awsAccount);
    event.isFailed = this.values.isSaid(trailField.errorCode) || this.values.isSaid(trailField.errorMessage);
    event.isReadOnly = kinds[trailField.readOnly] === trueKind;
    event.parameters = this.parameters;
    this.fillIdentity();
    this.fillTexts();
    this.fillResources(bytes, view);
    return true;
  }

  /** Where a call came from does not matter where the holder of its credentials is proven. */
  private fillTexts(): void {
    const { event, values } = this;
    const isHeld = event.identity.holder > 0;
    event.region = values.text(trailField.awsRegion);
    event.sourceAddress = isHeld ? '' : values.text(trailField.sourceIPAddress);
    event.vpcEndpointId = isHeld ? '' : values.text(trailField.vpcEndpointId);
    event.isInsight = values.isText(trailField.eventType, insightType);
    const isManagement = this.scanner.kinds[trailField.managementEvent] as number;
    event.isData = isManagement === falseKind || dataCategories.some((category) => values.isText(trailField.eventCategory, category));
  }

  private fillIdentity(): void {
    const { event, scanner, sink } = this;
    const { cursor } = scanner;
    if (scanner.isKnown) {
      event.identity = scanner.identity;
      return;
    }
    event.identity = identityOf(this.values.objectAt(trailField.userIdentity), sink);
    if (scanner.kinds[trailField.userIdentity] !== objectKind) return;
    const [start, end] = [scanner.starts[trailField.userIdentity] as number, scanner.ends[trailField.userIdentity] as number];
    scanner.memo.keep(cursor.bytes, cursor.view, start, end, event.identity);
  }

  private fillResources(bytes: Uint8Array, view: DataView): void {
    const { resources } = this.event;
    const { arns, arnStarts, arnEnds } = this.scanner;
    resources.length = 0;
    for (let one = 0; one < arns; one++) {
      const endpoint = this.arns.endpoint(bytes, view, arnStarts[one] as number, arnEnds[one] as number);
      if (endpoint > 0 && !resources.includes(endpoint)) resources.push(endpoint);
    }
  }
}

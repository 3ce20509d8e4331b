import { epochSecondsOf } from '../epoch-seconds-of.js';
import { asObject, type JsonObject, listOf, textOf } from '../json-object.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { arnTarget } from './arn-target.js';
import { accountOf, identityOf } from './identity.js';
import { ownValue } from './own-path.js';
import type { TrailEvent } from './trail-event.js';

/** Categories of events that are switched on resource by resource. */
export const dataCategories: readonly string[] = ['Data', 'NetworkActivity'];

/** Type of events that tell of unusual activity and are no calls. */
export const insightType = 'AwsCloudTrailInsight';

/** Resources of one event that are looked at: more than any call touches. */
export const resourcesMax = 100;

/** Reads events that JSON.parse has built: what comes in envelopes or is written in an unusual way; the reader of bytes answers the same. */
export class PlainEvents {
  constructor(
    private readonly file: LogFile,
    private readonly sink: ObservationSink,
  ) {}

  /** Fills the event from the object; false where it is no event. */
  fill(event: TrailEvent, object: JsonObject): boolean {
    const userIdentity = asObject(ownValue(object, 'userIdentity')) ?? {};
    const account =
      accountOf(textOf(object, 'recipientAccountId')) ||
      accountOf(textOf(userIdentity, 'accountId')) ||
      accountOf(this.file.awsAccountId ?? '');
    const seconds = timeOf(textOf(object, 'eventTime'));
    const id = textOf(object, 'eventID');
    event.eventSource = textOf(object, 'eventSource');
    event.eventName = textOf(object, 'eventName');
    if (account === '' || seconds === undefined || id === '' || event.eventSource === '' || event.eventName === '') return false;
    event.awsAccount = Number(account);
    event.seconds = seconds;
    this.setId(event, id, textOf(object, 'sharedEventID'));
    event.region = textOf(object, 'awsRegion') || (this.file.region ?? '');
    event.sourceAddress = textOf(object, 'sourceIPAddress');
    event.vpcEndpointId = textOf(object, 'vpcEndpointId');
    event.isInsight = textOf(object, 'eventType') === insightType;
    event.isFailed = isSaid(ownValue(object, 'errorCode')) || isSaid(ownValue(object, 'errorMessage'));
    event.isData = dataCategories.includes(textOf(object, 'eventCategory')) || ownValue(object, 'managementEvent') === false;
    event.isReadOnly = ownValue(object, 'readOnly') === true;
    event.identity = identityOf(userIdentity, this.sink);
    event.parameters = () => ({
      request: asObject(ownValue(object, 'requestParameters')) ?? {},
      response: asObject(ownValue(object, 'responseElements')) ?? {},
    });
    this.fillResources(event, listOf(object, 'resources'));
    return true;
  }

  private fillResources({ resources }: TrailEvent, listed: readonly unknown[]): void {
    resources.length = 0;
    for (const one of listed.slice(0, resourcesMax)) {
      const arn = arnTarget(textOf(asObject(one) ?? {}, 'ARN'));
      const endpoint = arn === undefined ? 0 : this.sink.endpoint('arn', '', arn);
      if (endpoint > 0 && !resources.includes(endpoint)) resources.push(endpoint);
    }
  }

  private setId({ id, awsAccount }: TrailEvent, eventId: string, sharedId: string): void {
    const bytes = Buffer.from(sharedId || eventId);
    id.set(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length, sharedId === '' ? awsAccount : 0);
  }
}

/** The event in an object: itself, or what an envelope carries (EventBridge in `detail`, CloudWatch Logs as the text `message`). */
export function eventIn(object: JsonObject): JsonObject | undefined {
  if (Object.hasOwn(object, 'eventSource')) return object;
  return asObject(ownValue(object, 'detail')) ?? parsed(textOf(object, 'message'));
}

/** CloudTrail writes whole seconds in UTC, and nothing else. */
export function timeOf(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? epochSecondsOf(text) : undefined;
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function parsed(text: string): JsonObject | undefined {
  if (text === '') return undefined;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

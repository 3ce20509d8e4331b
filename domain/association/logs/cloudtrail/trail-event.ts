import type { JsonObject } from '../json-object.js';
import { EventId } from './event-id.js';
import { type Identity, nobody } from './identity.js';

/** What a call was asked and what it answered; empty where the event has none. */
export interface Parameters {
  readonly request: JsonObject;
  readonly response: JsonObject;
}

/** What counts of one event, however it was read. One object is filled again for each event: there are millions of them. */
export class TrailEvent {
  /** The AWS account that the event was delivered to. */
  awsAccount = 0;
  /** Epoch seconds. */
  seconds = 0;
  readonly id = new EventId();
  /** E.g. `s3.amazonaws.com`. */
  eventSource = '';
  eventName = '';
  region = '';
  /** Of the caller as the event has it, where no holder of its credentials is proven: an address, a service's name, `AWS Internal`. */
  sourceAddress = '';
  vpcEndpointId = '';
  /** It tells of unusual activity and is no call. */
  isInsight = false;
  isFailed = false;
  /** A data or network activity event: switched on for each resource, where management events are there for all. */
  isData = false;
  isReadOnly = false;
  identity: Identity = nobody;
  /** Endpoints of the resources that the service says it touched. */
  readonly resources: number[] = [];
  /** Reads the parameters: only few events need them. */
  parameters: () => Parameters = () => ({ request: {}, response: {} });
}

/** Keys of a CloudTrail event, in the order in which the service writes them, and those of envelopes around events; the position is the field's number. */
export const trailFields = [
  'eventVersion',
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'requestID',
  'eventID',
  'readOnly',
  'resources',
  'eventType',
  'apiVersion',
  'managementEvent',
  'recipientAccountId',
  'sharedEventID',
  'vpcEndpointId',
  'vpcEndpointAccountId',
  'eventCategory',
  'tlsDetails',
  'sessionCredentialFromConsole',
  'serviceEventDetails',
  'detail',
  'message',
  'Records',
  'logEvents',
] as const;

export type TrailField = (typeof trailFields)[number];

/** Number by name. */
export const trailField = Object.fromEntries(trailFields.map((name, number) => [name, number])) as Readonly<Record<TrailField, number>>;

import { Random } from '../estates/random.js';
import { type SampleCaller, sampleAwsAccountId, sampleCallers } from './sample-caller.js';
import { sampleCall } from './sample-calls.js';

const beginSeconds = 1_772_438_400;

function eventId(random: Random): string {
  return `${random.hex(8)}-${random.hex(4)}-${random.hex(4)}-${random.hex(4)}-${random.hex(12)}`;
}

function event(random: Random, caller: SampleCaller, second: number): object {
  const { isData, ...call } = sampleCall(random);
  const denied = random.chance(0.02);
  return {
    eventVersion: '1.11',
    userIdentity: caller.identity,
    eventTime: `${new Date(second * 1000).toISOString().slice(0, 19)}Z`,
    eventSource: call.eventSource,
    eventName: call.eventName,
    awsRegion: 'eu-central-1',
    sourceIPAddress: caller.sourceIPAddress,
    userAgent: caller.userAgent,
    ...(denied ? { errorCode: 'AccessDenied', errorMessage: 'Access Denied' } : {}),
    requestParameters: call.requestParameters,
    responseElements: call.responseElements,
    ...(call.additionalEventData ? { additionalEventData: call.additionalEventData } : {}),
    requestID: eventId(random),
    eventID: eventId(random),
    readOnly: call.readOnly,
    ...(call.resources ? { resources: call.resources } : {}),
    eventType: 'AwsApiCall',
    managementEvent: !isData,
    recipientAccountId: sampleAwsAccountId,
    ...(caller.vpcEndpointId ? { vpcEndpointId: caller.vpcEndpointId, vpcEndpointAccountId: sampleAwsAccountId } : {}),
    eventCategory: isData ? 'Data' : 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: `${call.eventSource.replace('.amazonaws.com', '')}.eu-central-1.amazonaws.com`,
    },
  };
}

/** A CloudTrail log file as the service writes it: one line; a few callers make most of the calls. */
export function sampleFile(seed: number, events: number): string {
  const random = new Random(seed);
  const callers = sampleCallers(random, 60);
  const records = Array.from({ length: events }, () => {
    const caller = callers[Math.floor(callers.length * random.next() ** 2)] as SampleCaller;
    return event(random, caller, beginSeconds + random.whole(0, 899));
  });
  return JSON.stringify({ Records: records });
}

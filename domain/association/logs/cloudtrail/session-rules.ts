import { type JsonObject, textOf } from '../json-object.js';
import type { ObservationSink } from '../observation-sink.js';
import { arnTarget } from './arn-target.js';
import { accountOf, instanceEndpoint } from './identity.js';
import { objectsAtPath } from './own-path.js';
import type { Parameters } from './trail-event.js';

/** Seconds that a session may last at most: 12 hours, 36 for GetSessionToken and GetFederationToken. */
const sessionSecondsMax = 129_600;
const sessionSecondsUsual = 3_600;

const accessKeyPattern = /^A[KS]IA[A-Z0-9]{12,28}$/;
const functionNamePattern = /^[\w-]{1,64}$/;

/** Credentials that a call issued. */
export interface IssuedSession {
  readonly credential: number;
  readonly seconds: number;
  /** The role assumed, '' where the call assumes none. */
  readonly roleArn: string;
  /** The name the caller gave the session. */
  readonly name: string;
}

/** The session that a succeeded call of the token service issued. */
export function issuedSession({ request, response }: Parameters, sink: ObservationSink): IssuedSession | undefined {
  const key = textOf(objectsAtPath(response, 'credentials')[0] ?? {}, 'accessKeyId');
  if (!accessKeyPattern.test(key)) return undefined;
  const seconds = durationOf(request);
  return {
    credential: sink.endpoint('credential', '', key),
    seconds,
    roleArn: arnTarget(textOf(request, 'roleArn')) ?? '',
    name: textOf(request, 'roleSessionName'),
  };
}

function durationOf(request: JsonObject): number {
  const seconds = Object.hasOwn(request, 'durationSeconds') ? request.durationSeconds : undefined;
  return typeof seconds === 'number' && seconds > 0 && seconds <= sessionSecondsMax ? Math.ceil(seconds) : sessionSecondsUsual;
}

/**
 * Who holds credentials that a service fetched with its own identity: EC2 names the session after the instance, Lambda after the function.
 * Any other service's are the role's; a session that somebody else names is named as they like.
 */
export function heldByService(service: string, { roleArn, name }: IssuedSession, region: string, sink: ObservationSink): number {
  const awsAccountId = accountOf(roleArn.split(':')[4] ?? '');
  const instance = service === 'ec2.amazonaws.com' ? instanceEndpoint(name, awsAccountId, sink) : 0;
  if (instance > 0) return instance;
  if (service === 'lambda.amazonaws.com' && awsAccountId !== '' && functionNamePattern.test(name)) {
    return sink.endpoint('arn', '', `${roleArn.split(':', 2).join(':')}:lambda:${region}:${awsAccountId}:function:${name}`);
  }
  return roleArn.includes(':role/') ? sink.endpoint('principal', '', roleArn) : 0;
}

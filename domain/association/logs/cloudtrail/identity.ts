import { asObject, type JsonObject, textOf } from '../json-object.js';
import type { ObservationSink } from '../observation-sink.js';
import { arnTarget } from './arn-target.js';
import { ownValue } from './own-path.js';

/** Who made a call, as far as a service wrote it: endpoints, 0 where there is none. */
export interface Identity {
  /** 12 digits, '' where the event does not say. */
  readonly awsAccountId: string;
  /** The instance that holds the credentials, or the function they were issued to: proven, not claimed. */
  readonly holder: number;
  readonly credential: number;
  /** Temporary credentials of a role: the response that issued them tells who holds them. */
  readonly isSession: boolean;
  /** The role behind a session, or the IAM user. */
  readonly principal: number;
  /** A service made the call, `service` says which; with its own identity where `isService`, else with the caller's. */
  readonly isService: boolean;
  readonly service: string;
}

/** A call of which no service says who made it. */
export const nobody: Identity = {
  awsAccountId: '',
  holder: 0,
  credential: 0,
  isSession: false,
  principal: 0,
  isService: false,
  service: '',
};

const accountPattern = /^\d{12}$/;
const instancePattern = /^i-[0-9a-f]{8,17}$/;
const accessKeyPattern = /^A[KS]IA[A-Z0-9]{12,28}$/;
const principalPattern = /^arn:aws[a-z-]{0,20}:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]{1,576}$/;

/**
 * Reads `userIdentity`. The session's name is its caller's choice, so it names an instance only where the credentials were delivered by EC2;
 * the issuer names the role and never the instance.
 */
export function identityOf(userIdentity: JsonObject, sink: ObservationSink): Identity {
  const awsAccountId = accountOf(textOf(userIdentity, 'accountId'));
  const type = textOf(userIdentity, 'type');
  const session = asObject(ownValue(userIdentity, 'sessionContext')) ?? {};
  const issuer = textOf(asObject(ownValue(session, 'sessionIssuer')) ?? {}, 'arn');
  const principal = type === 'AssumedRole' || type === 'FederatedUser' ? issuer : type === 'IAMUser' ? textOf(userIdentity, 'arn') : '';
  const key = textOf(userIdentity, 'accessKeyId');
  return {
    awsAccountId,
    holder: instanceOf(userIdentity, session, awsAccountId, sink) || inScopeOf(userIdentity, sink),
    credential: accessKeyPattern.test(key) ? sink.endpoint('credential', '', key) : 0,
    isSession: type === 'AssumedRole' && key.startsWith('ASIA'),
    principal: principalPattern.test(principal) ? sink.endpoint('principal', '', principal) : 0,
    isService: type === 'AWSService',
    service: textOf(userIdentity, 'invokedBy'),
  };
}

/** The account id, '' where the text is none. */
export function accountOf(text: string): string {
  return accountPattern.test(text) ? text : '';
}

/** An instance's endpoint, 0 where the text is no instance id. */
export function instanceEndpoint(text: string, awsAccountId: string, sink: ObservationSink): number {
  return awsAccountId !== '' && instancePattern.test(text) ? sink.endpoint('id', awsAccountId, text) : 0;
}

function instanceOf(userIdentity: JsonObject, session: JsonObject, awsAccountId: string, sink: ObservationSink): number {
  if (textOf(userIdentity, 'type') !== 'AssumedRole' || textOf(session, 'ec2RoleDelivery') === '') return 0;
  const principalId = textOf(userIdentity, 'principalId');
  return instanceEndpoint(principalId.slice(principalId.indexOf(':') + 1), awsAccountId, sink);
}

/** What a service says the credentials were issued to: a function by its ARN, or the resource that a service acted for. */
function inScopeOf(userIdentity: JsonObject, sink: ObservationSink): number {
  const scope = asObject(ownValue(userIdentity, 'inScopeOf'));
  if (!scope) return 0;
  const isFunction = textOf(scope, 'issuerType') === 'AWS::Lambda::Function';
  const isForResource = textOf(userIdentity, 'type') === 'AWSService';
  const arn = arnTarget(isFunction ? textOf(scope, 'credentialsIssuedTo') : isForResource ? textOf(scope, 'sourceArn') : '');
  return arn === undefined ? 0 : sink.endpoint('arn', '', arn);
}

import { addressOfPair } from '../address-of-pair.js';
import { epochSecondsOf } from '../epoch-seconds-of.js';
import type { IpAddress } from '../ip-address.js';
import { onceInARow } from '../once-in-a-row.js';
import { quotedFields } from '../quoted-fields.js';

/** What one line of a balancer's access log says that its caller did not write: never URLs, headers, agents or host names. */
export interface BalancerLine {
  /** `app/<name>/<id>`, `net/<name>/<id>`, or the name of a Classic Load Balancer. */
  readonly balancer: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly caller: IpAddress | undefined;
  /** Undefined where none was reached; network balancers do not log it. */
  readonly target: IpAddress | undefined;
  readonly targetGroupArn: string | undefined;
  /** True where the balancer answered the caller's request, and where the target did, with success. */
  readonly isServed: boolean;
  readonly isTargetServing: boolean;
}

const applicationTypes: ReadonlySet<string> = new Set(['http', 'https', 'h2', 'grpc', 'grpcs', 'ws', 'wss']);
const resourceId = /^(?:app|net)\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{8,32}$/;
const classicName = /^[A-Za-z0-9-]{1,32}$/;
const groupArn = /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{8,32}$/;
const isResourceId = onceInARow((text) => resourceId.test(text));
const isGroupArn = onceInARow((text) => groupArn.test(text));

/** Reads a line of an Application, Network (TLS) or Classic Load Balancer's access log; undefined where it is none. */
export function balancerLine(line: string): BalancerLine | undefined {
  const fields = quotedFields(line);
  if (!fields) return undefined;
  const [type = '', version = ''] = fields;
  if (applicationTypes.has(type)) return applicationLine(fields);
  if (type === 'tls' && /^\d\.\d$/.test(version)) return networkLine(fields);
  return classicLine(fields);
}

/** type, time, balancer, caller, target, three times, two status codes, bytes in and out, request, agent, cipher, protocol, target group, … */
function applicationLine(fields: readonly string[]): BalancerLine | undefined {
  const [, time = '', balancer = '', caller = '', target = '', , , , status = '', targetStatus = ''] = fields;
  const at = epochSecondsOf(time);
  const group = fields[16];
  const [from, to] = [addressOfPair(caller), addressOfPair(target)];
  if (fields.length < 17 || at === undefined || !isResourceId(balancer) || !isPair(caller, from) || !isPair(target, to)) return undefined;
  if (group !== '-' && !isGroupArn(group ?? '')) return undefined;
  return {
    balancer,
    at,
    caller: from,
    target: to,
    targetGroupArn: group === '-' ? undefined : group,
    isServed: isSuccess(status),
    isTargetServing: isSuccess(targetStatus),
  };
}

/** type, version, time, balancer, listener, caller, destination (a node or endpoint of the balancer, not the target), times, bytes, alert, certificate, serial, cipher, … */
function networkLine(fields: readonly string[]): BalancerLine | undefined {
  const [, , time = '', balancer = '', , caller = '', destination = ''] = fields;
  const at = epochSecondsOf(time);
  const cipher = fields[14] ?? '';
  const from = addressOfPair(caller);
  const isDestination = isPair(destination, addressOfPair(destination));
  if (fields.length < 16 || at === undefined || !isResourceId(balancer) || !isPair(caller, from) || !isDestination) return undefined;
  const isServed = !['-', ''].includes(cipher);
  return { balancer, at, caller: from, target: undefined, targetGroupArn: undefined, isServed, isTargetServing: false };
}

/** time, balancer, caller, target, three times, two status codes (`-` for TCP), bytes in and out, request, agent, cipher, protocol. */
function classicLine(fields: readonly string[]): BalancerLine | undefined {
  const [time = '', balancer = '', caller = '', target = '', , , , status = '', targetStatus = ''] = fields;
  const at = epochSecondsOf(time);
  const [from, to] = [addressOfPair(caller), addressOfPair(target)];
  if (fields.length < 12 || at === undefined || !classicName.test(balancer) || !isPair(caller, from) || !isPair(target, to))
    return undefined;
  const isServed = status === '-' ? to !== undefined : isSuccess(status);
  const isTargetServing = targetStatus === '-' ? isServed : isSuccess(targetStatus);
  return { balancer, at, caller: from, target: to, targetGroupArn: undefined, isServed, isTargetServing };
}

function isPair(text: string, address: IpAddress | undefined): boolean {
  return text === '-' || address !== undefined;
}

/** Informational, successful and redirecting answers of HTTP: what was refused or failed supports nothing. */
function isSuccess(status: string): boolean {
  return /^[123]\d\d$/.test(status);
}

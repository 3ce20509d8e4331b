import type { KnownResource } from '../../../domain/association/known-resource.js';

/** A number below the given one. */
export type Next = (below: number) => number;

/** One log file as its lines; a header stands before them, an envelope around them. */
export interface WorldFile {
  readonly name: string;
  readonly kind: 'flow' | 'cloudtrail' | 'host';
  readonly header: string;
  readonly lines: readonly string[];
}

/** A few cloud resources and what a few days of logs say of them. */
export interface World {
  readonly resources: readonly KnownResource[];
  readonly files: readonly WorldFile[];
}

/** 2026-01-01, the first day of every world. */
export const firstDay = 20_454;
const secondsOfDay = 86_400;
const daysOfWorld = 2;
const region = 'eu-west-1';

/** The columns of the flow logs, as the first line of each names them. */
export const flowHeader =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status vpc-id flow-direction';
const hostHeader = 'instance,address,from,to,customer,scope,account';

/** Twelve digits, as all that one account writes has them. */
export const ownAccount = '111122223333';

function hex(number: number): string {
  return number.toString(16).padStart(17, '0');
}

/** Ids of the n-th instance and interface. */
export const idOf = { instance: (n: number) => `i-${hex(n + 1)}`, interface: (n: number) => `eni-${hex(n + 1)}` } as const;

function timeOf(next: Next): number {
  return (firstDay + next(daysOfWorld)) * secondsOfDay + next(secondsOfDay - 700);
}

/** Few addresses, so that they change hands. */
function address(next: Next): string {
  return `10.0.0.${5 + next(5)}`;
}

const plain = { awsAccountId: ownAccount, region, policies: [], declaredBy: [], readAt: '2025-12-31T00:00:00.000Z' } as const;

function tags(next: Next): Record<string, string> {
  return Object.fromEntries([
    ['app', `app-${next(3)}`],
    ['team', `team-${next(2)}`],
    ['cost', `${next(4)}`],
  ]);
}

function instance(n: number, next: Next): KnownResource {
  const from = (firstDay - 1) * secondsOfDay;
  const lease = { scope: 'vpc-00000001', address: `10.0.0.${5 + n}`, from };
  return {
    ...plain,
    arn: `arn:aws:ec2:${region}:${ownAccount}:instance/${idOf.instance(n)}`,
    type: 'ec2-instance',
    aliases: [idOf.instance(n), `host-${n}`],
    tags: tags(next),
    links: [],
    leases: next(2) === 0 ? [lease, { ...lease, address: `10.0.1.${n}` }] : [],
  };
}

function networkInterface(n: number): KnownResource {
  const toArn = `arn:aws:ec2:${region}:${ownAccount}:instance/${idOf.instance(n)}`;
  const mentioned = { toArn: 'arn:aws:s3:::orders-0', relation: 'mentions', needs: false } as const;
  return {
    ...plain,
    arn: `arn:aws:ec2:${region}:${ownAccount}:network-interface/${idOf.interface(n)}`,
    type: 'network-interface',
    aliases: [idOf.interface(n)],
    tags: {},
    links: [{ toArn, relation: 'is attached to', needs: false, path: 'Attachment.InstanceId' }, mentioned],
    leases: [],
  };
}

function bucket(n: number, next: Next): KnownResource {
  return {
    ...plain,
    arn: `arn:aws:s3:::orders-${n}`,
    type: 's3-bucket',
    aliases: [`orders-${n}`],
    tags: tags(next),
    links: [],
    leases: [],
  };
}

/** One record of an accepted flow, as either side logs it. */
export function flowLine(account: string, next: Next): string {
  const start = timeOf(next);
  const window = `${start} ${start + 30 + next(600)}`;
  const own = next(4);
  const [mine, other] = [`10.0.0.${5 + own}`, address(next)];
  const ends = next(2) === 0 ? `${mine} ${other} 40000 443` : `${other} ${mine} 40000 443`;
  const direction = ends.startsWith(mine) ? 'egress' : 'ingress';
  return `5 ${account} ${idOf.interface(own)} ${ends} 6 ${1 + next(9)} 840 ${window} ACCEPT OK vpc-00000001 ${direction}`;
}

function uuid(next: Next): string {
  const part = () => next(0xffff_ffff).toString(16).padStart(8, '0');
  return `${part()}-${part().slice(0, 4)}-4${part().slice(0, 3)}-8${part().slice(0, 3)}-${part()}${part().slice(0, 4)}`;
}

/** One data event of a bucket, called by an instance's session. */
export function trailEvent(account: string, next: Next): string {
  const role = `arn:aws:iam::${account}:role/shop`;
  const caller = idOf.instance(next(4));
  return JSON.stringify({
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAEXAMPLE:${caller}`,
      accountId: account,
      accessKeyId: `ASIAEXAMPLE00000${next(4)}`,
      sessionContext: { sessionIssuer: { type: 'Role', arn: role, accountId: account }, ...(next(3) > 0 && { ec2RoleDelivery: '2.0' }) },
    },
    eventTime: `${new Date(timeOf(next) * 1000).toISOString().slice(0, 19)}Z`,
    eventSource: 's3.amazonaws.com',
    eventName: next(2) === 0 ? 'GetObject' : 'PutObject',
    awsRegion: region,
    sourceIPAddress: `10.0.0.${5 + next(5)}`,
    requestParameters: { bucketName: `orders-${next(2)}` },
    resources: [{ type: 'AWS::S3::Bucket', accountId: account, ARN: `arn:aws:s3:::orders-${next(2)}` }],
    eventID: uuid(next),
    eventType: 'AwsApiCall',
    managementEvent: false,
    eventCategory: 'Data',
    recipientAccountId: account,
  });
}

function hostLine(next: Next): string {
  const from = timeOf(next);
  const to = next(3) === 0 ? '' : from + 60 + next(40_000);
  return `${idOf.instance(next(4))},${address(next)},${from},${to},cus_1,vpc-00000001,${ownAccount}`;
}

function lines(count: number, line: () => string): readonly string[] {
  return Array.from({ length: count }, line);
}

/** A world of four instances with an interface each and two buckets, with two flow logs, two trails and a host log. */
export function logWorld(next: Next): World {
  const fours = [0, 1, 2, 3];
  const resources = [...fours.map((n) => instance(n, next)), ...fours.map(networkInterface), bucket(0, next), bucket(1, next)];
  const files: readonly WorldFile[] = [
    { name: 'flow-1.log', kind: 'flow', header: flowHeader, lines: lines(1 + next(5), () => flowLine(ownAccount, next)) },
    { name: 'flow-2.log', kind: 'flow', header: flowHeader, lines: lines(1 + next(5), () => flowLine(ownAccount, next)) },
    { name: 'trail-1.json', kind: 'cloudtrail', header: '', lines: lines(1 + next(3), () => trailEvent(ownAccount, next)) },
    { name: 'trail-2.json', kind: 'cloudtrail', header: '', lines: lines(1 + next(3), () => trailEvent(ownAccount, next)) },
    { name: 'host.csv', kind: 'host', header: hostHeader, lines: lines(1 + next(3), () => hostLine(next)) },
  ];
  return { resources, files };
}

/** The bytes of a file. */
export function textOf({ kind, header, lines: own }: WorldFile): string {
  return kind === 'cloudtrail' ? `{"Records":[${own.join(',')}]}` : `${[header, ...own].join('\n')}\n`;
}

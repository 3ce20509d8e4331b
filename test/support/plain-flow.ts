import { sourceCode } from '../../domain/association/evidence/evidence-source.js';
import { type RelationName, relationCode } from '../../domain/association/evidence/relation.js';
import { ipAddress } from '../../domain/association/logs/ip-address.js';
import type { LogFile } from '../../domain/association/logs/log-source.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';

type Record = { readonly [column: string]: string };

/** What the plain reading came to. */
export interface PlainFlow {
  readonly segments: readonly Segment[];
  readonly used: number;
}

const slotSeconds = 600;
const ids = ['account-id', 'interface-id', 'vpc-id', 'subnet-id', 'instance-id', 'region', 'flow-direction'];
const wellKnown = new Set(
  [
    '1433 1521 1883 2049 2181 2379 2380 3000 3128 3306 3389 4222 5000 5432 5439 5671 5672 5900 5985 5986 6379 6443 6380 7000 7001 7077 7474 7687',
    '8000 8008 8080 8081 8086 8088 8090 8123 8181 8182 8200 8300 8443 8500 8529 8883 8888 9000 9042 9090 9092 9094 9096 9098 9200 9300 9418 9443',
    '10250 11211 15672 27017 27018 27019 28015',
  ]
    .join(' ')
    .split(' ')
    .map(Number),
);

/** Reads a flow log as one would write it down: whole, with strings and objects. What the fast reader is compared with. */
export function plainFlow(text: string, file: LogFile): PlainFlow {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const [header = '', ...rest] = lines.filter((line) => line !== '');
  const builder = new SegmentBuilder();
  const columns = header.split(' ');
  const records = rest.map((line) => line.split(' ')).filter((values) => values.length === columns.length);
  const used = records.filter((values) =>
    takeRecord(Object.fromEntries(columns.map((column, n) => [column, values[n] === '-' ? '' : (values[n] ?? '')])), file, builder),
  );
  return { segments: builder.finish(), used: used.length };
}

function numberOf(text: string, max: number): number {
  if (text === '') return -1;
  return /^[0-9]{1,15}$/.test(text) && Number(text) <= max ? Number(text) : -2;
}

function slots(first: number, last: number, tell: (first: number, last: number) => void): void {
  for (let slot = Math.floor(first / slotSeconds); slot <= Math.floor(last / slotSeconds); slot++) {
    tell(slot * slotSeconds, slot * slotSeconds + slotSeconds - 1);
  }
}

function accountOf(record: Record, file: LogFile): string {
  return ['', 'unknown', undefined].includes(record['account-id']) ? (file.awsAccountId ?? '') : (record['account-id'] ?? '');
}

function timesOf(record: Record): readonly [number, number] | undefined {
  const [first, last] = [numberOf(record.start ?? '', 0xffff_ffff), numberOf(record.end ?? '', 0xffff_ffff)];
  return first >= 0 && last >= first && last - first <= 3_600 ? [first, last] : undefined;
}

function takeRecord(record: Record, file: LogFile, builder: SegmentBuilder): boolean {
  const status = record['log-status'] ?? '';
  const awsAccountId = accountOf(record, file);
  const times = timesOf(record);
  const areIds = ids.every((column) => (record[column] ?? '').length <= 64);
  const isPlaced = areIds && /^[0-9]{12}$/.test(awsAccountId) && times !== undefined;
  if (status === 'SKIPDATA' && isPlaced) {
    const own = record['interface-id'] ? builder.endpoint('id', awsAccountId, record['interface-id']) : 0;
    builder.coverage(Number(awsAccountId), { source: sourceCode.flow, resource: own, first: times[0], last: times[1], lost: true });
  }
  if (!['', 'OK'].includes(status) || record.action !== 'ACCEPT' || !isPlaced) return false;
  const relation = relationOf(record);
  return relation !== undefined && !isOfService(record) && observe(record, relation, awsAccountId, times, file, builder);
}

function isOfService(record: Record): boolean {
  return ['pkt-src-aws-service', 'pkt-dst-aws-service'].some(
    (column) => !['', 'AMAZON', 'EC2', 'GLOBALACCELERATOR'].includes(record[column] ?? ''),
  );
}

/** Undefined for an answer and for what is no number. */
function relationOf(record: Record): RelationName | undefined {
  const [from, to] = [numberOf(record.srcport ?? '', 65_535), numberOf(record.dstport ?? '', 65_535)];
  const [protocol, flags] = [numberOf(record.protocol ?? '', 255), numberOf(record['tcp-flags'] ?? '', 255)];
  if ([from, to, protocol, flags].includes(-2)) return undefined;
  if (protocol === 6 && flags > 0 && (flags & 18) === 18) return undefined;
  if (protocol === 6 && flags > 0 && (flags & 2) === 2) return 'calls';
  if (![6, 17, -1].includes(protocol) || from <= 0 || to <= 0) return 'talks with';
  const [isFrom, isTo] = [from, to].map((port) => port < 1024 || wellKnown.has(port));
  if (isFrom !== isTo) return isTo ? 'calls' : undefined;
  if (isFrom) return 'talks with';
  if (from < 32_768 && to >= 32_768) return undefined;
  return to < 32_768 && from >= 32_768 ? 'calls' : 'talks with';
}

function observe(
  record: Record,
  relation: RelationName,
  awsAccountId: string,
  [first, last]: readonly [number, number],
  file: LogFile,
  builder: SegmentBuilder,
): boolean {
  const [source, destination] = [record['pkt-srcaddr'] || record.srcaddr, record['pkt-dstaddr'] || record.dstaddr].map((text) =>
    ipAddress(text ?? ''),
  );
  if (!source || !destination || source.text === destination.text || source.reach === 'nobody' || destination.reach === 'nobody')
    return false;
  const direction = ['egress', 'ingress'].find((one) => one === record['flow-direction']);
  const eni = record['interface-id'];
  const byInterface = eni ? `interface:${eni}` : '';
  const byNetwork = record['vpc-id'] || (record['subnet-id'] ? `subnet:${record['subnet-id']}` : byInterface);
  const privateScope = direction === undefined && eni ? byInterface : byNetwork;
  const publicScope = record.region || (file.region ?? '');
  const scopeOf = (address: NonNullable<typeof source>) => (address.reach === 'public' ? publicScope : privateScope);
  const own = eni ? builder.endpoint('id', awsAccountId, eni) : 0;
  const ownAddress = direction === undefined ? undefined : ipAddress(record[direction === 'egress' ? 'srcaddr' : 'dstaddr'] ?? '');
  const endOf = (address: NonNullable<typeof source>, side: string) =>
    direction === side && own > 0 && ownAddress?.text === address.text ? own : builder.endpoint('address', scopeOf(address), address.text);
  const account = Number(awsAccountId);
  const ends = [endOf(source, 'egress'), endOf(destination, 'ingress')] as const;
  builder.observe(account, ...ends, relationCode[relation], sourceCode.flow, first, last, 1, 0, 0, 0);
  if (own > 0)
    slots(first, last, (from, to) =>
      builder.coverage(account, { source: sourceCode.flow, resource: own, first: from, last: to, lost: false }),
    );
  if (ownAddress === undefined || ownAddress.reach === 'nobody') return true;
  const holders = [own, record['instance-id'] ? builder.endpoint('id', awsAccountId, record['instance-id']) : 0].filter((end) => end > 0);
  for (const resource of holders) {
    const lease = { scope: scopeOf(ownAddress), address: ownAddress.text, resource, what: 'held' } as const;
    slots(first, last, (from, to) => builder.lease(account, { ...lease, first: from, last: to }));
  }
  return true;
}

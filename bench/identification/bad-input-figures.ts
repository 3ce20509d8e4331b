import { logFormats } from '../../domain/association/logs/log-formats.js';
import type { LogFormat } from '../../domain/association/logs/log-reader.js';
import { silentSink } from '../../domain/association/logs/silent-sink.js';
import { aClassicLine, aNetworkLine, anApplicationLine, anS3Line, aQuery } from '../../test/support/access-lines.js';
import type { Figure } from '../figure.js';
import { sampleFile } from './cloudtrail/sample-file.js';
import { Random } from './estates/random.js';
import { flowText } from './flow/flow-text.js';

/** Bad inputs: small files of one broken line or object, each read by itself; fewer of those whose readers are slower to open. */
const inputsOf: { readonly [kind: string]: number } = { cloudtrail: 100_000, flow: 300_000 };
const inputsOfOthers = 950_000;
const stallMillis = 50;
const hugeBytesMost = 50 * 1024 * 1024;

/** Bytes that break what they are put into. */
const poison = [
  '\0',
  '\n',
  '\r\n',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ' ',
  '-',
  '\ufffd',
  '٣',
  '__proto__',
  '99999999999999999999',
  '-1',
  '1e309',
  'ÿ',
  '\x1f\x8b',
];

const item = JSON.stringify({
  configurationItemVersion: '1.3',
  configurationItemCaptureTime: '2026-11-23T10:00:00.000Z',
  resourceType: 'AWS::EC2::NetworkInterface',
  resourceId: 'eni-1',
  awsAccountId: '123456789012',
  awsRegion: 'eu-west-1',
  configuration: { networkInterfaceId: 'eni-1', privateIpAddress: '10.0.0.5' },
});

/** Good inputs of each kind, which are then broken. */
const goodInputs: { readonly [kind: string]: readonly string[] } = {
  cloudtrail: [sampleFile(1, 1), sampleFile(2, 2)],
  config: [`{"fileVersion":"1.0","configSnapshotId":"1","configurationItems":[${item}]}`],
  flow: [
    flowText(2, 3, 1),
    `{"messageType":"DATA_MESSAGE","owner":"123456789012","logEvents":[{"message":"${flowText(1, 3, 2).split('\n')[1]}"}]}`,
  ],
  balancer: [anApplicationLine(), aNetworkLine(), aClassicLine()],
  's3-access': [anS3Line()],
  resolver: [aQuery()],
  host: [
    'instance,address,from,to,customer,scope\nvm-7,10.0.0.5,1,2,acme,n',
    '{"instance":"vm-7","address":"10.0.0.5","from":1,"customer":"acme"}',
  ],
};

/** One to four breaks: cut off, doubled, overwritten, poisoned. */
function broken(good: string, random: Random): string {
  let text = good;
  for (let breaks = random.whole(1, 4); breaks > 0; breaks--) {
    const at = random.whole(0, text.length);
    const what = random.whole(0, 3);
    if (what === 0) text = text.slice(0, at);
    else if (what === 1) text = text.slice(at) + text.slice(0, at);
    else if (what === 2) text = text.slice(0, at) + random.pick(poison) + text.slice(at + random.whole(0, 9));
    else text = text.slice(0, at) + String.fromCharCode(random.whole(0, 255)) + text.slice(at + 1);
  }
  return text;
}

/** Processor time of this thread in milliseconds: waiting for other programs of the machine is no stall. */
function spentMillis(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

interface Count {
  inputs: number;
  crashes: number;
  longestMillis: number;
}

/** Reads one input as a file of this format; its lines are in the report, or it is a crash. */
function readOne(format: LogFormat, bytes: Uint8Array, isCut: boolean, into: Count): void {
  const from = spentMillis();
  try {
    format.isFormat(bytes.subarray(0, 65_536), { name: 'bad' });
    const reader = format.open({ name: 'bad', awsAccountId: '123456789012' }, silentSink);
    reader.push(bytes);
    reader.end(isCut);
  } catch {
    into.crashes++;
  }
  into.inputs++;
  into.longestMillis = Math.max(into.longestMillis, spentMillis() - from);
}

/** Huge inputs come in pieces, as they do from a file: no piece may take long. */
function readHuge(format: LogFormat, fill: string, hugeBytes: number, into: Count): void {
  const piece = Buffer.alloc(65_536, fill);
  const reader = format.open({ name: 'bad' }, silentSink);
  for (let bytes = 0; bytes < hugeBytes; bytes += piece.length) {
    const from = spentMillis();
    try {
      reader.push(piece);
    } catch {
      into.crashes++;
    }
    into.longestMillis = Math.max(into.longestMillis, spentMillis() - from);
  }
  reader.end(true);
  into.inputs++;
}

function figuresOf({ inputs, crashes, longestMillis }: Count): readonly Figure[] {
  const what = `${inputs.toLocaleString('en-US')} bad logs of ${logFormats.length} formats (broken, cut, poisoned; 50 MB lines)`;
  const rival = { rival: Number.NaN, rivalName: 'none: no other reads these' };
  return [
    { id: 'R9/logs', what: `${what}: read`, figure: inputs, unit: 'inputs', reach: { op: '>=', value: 5_000_000 }, ...rival },
    { id: 'R9/logs-crashes', what: `${what}: crashes`, figure: crashes, unit: 'crashes', reach: { op: '=', value: 0 }, ...rival },
    { id: 'R9/logs-stall', what: `${what}: longest`, figure: longestMillis, unit: 'ms', reach: { op: '<=', value: stallMillis }, ...rival },
  ];
}

/** R9, logs: nothing that a log file holds stops a reader or holds it up; `share` of the inputs. */
export async function badInputFigures(share = 1): Promise<readonly Figure[]> {
  const count: Count = { inputs: 0, crashes: 0, longestMillis: 0 };
  for (const format of logFormats) {
    const random = new Random(9);
    const good = goodInputs[format.kind] ?? [];
    const inputs = Math.round((inputsOf[format.kind] ?? inputsOfOthers) * share);
    for (let n = 0; n < inputs; n++) readOne(format, Buffer.from(broken(random.pick(good), random), 'latin1'), random.chance(0.2), count);
    for (const fill of ['x', '{"a":[', '"', '\n']) readHuge(format, fill, share < 1 ? hugeBytesMost / 10 : hugeBytesMost, count);
  }
  return figuresOf(count);
}

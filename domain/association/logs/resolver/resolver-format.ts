import { sourceCode } from '../../evidence/evidence-source.js';
import { relationCode } from '../../evidence/relation.js';
import { epochSecondsOf } from '../epoch-seconds-of.js';
import { firstLines } from '../first-lines.js';
import { ipAddress } from '../ip-address.js';
import { asObject, type JsonObject, jsonObject, listOf, textOf } from '../json-object.js';
import { lineReader } from '../line-reader.js';
import type { LogFormat } from '../log-reader.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable, used } from '../read-tally.js';

/** Answers of one query that are read: a name of ours has a few. */
const answersMax = 16;

const { resolver: source } = sourceCode;
const { resolves } = relationCode;

const outcomes = {
  json: unreadable('not JSON'),
  field: unreadable('a field that is none'),
  failed: silent('failed'),
  nobody: silent('nobody named'),
};

const accountPattern = /^\d{12}$/;
const vpcPattern = /^vpc-[0-9a-f]{8,17}$/;
const instancePattern = /^i-[0-9a-f]{8,17}$/;
const hostNamePattern = /^(?=.{1,253}$)[a-z0-9_*-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;

/** A DNS name without its last point, in lower case; undefined for what is none. */
function hostName(text: string): string | undefined {
  const name = text.replace(/\.$/, '').replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return hostNamePattern.test(name) ? name : undefined;
}

/** One query as the log tells it. */
interface Query {
  readonly awsAccountId: string;
  readonly vpcId: string;
  readonly region: string;
  readonly at: number;
  readonly name: string;
  readonly instance: string;
  readonly address: string | undefined;
}

function queryOf(line: JsonObject): Query | undefined {
  const at = epochSecondsOf(textOf(line, 'query_timestamp'));
  const name = hostName(textOf(line, 'query_name'));
  const [awsAccountId, vpcId] = [textOf(line, 'account_id'), textOf(line, 'vpc_id')];
  const instance = textOf(asObject(line.srcids) ?? {}, 'instance');
  if (at === undefined || name === undefined || !accountPattern.test(awsAccountId) || !vpcPattern.test(vpcId)) return undefined;
  const address = ipAddress(textOf(line, 'srcaddr'));
  const isPlaced = address !== undefined && address.reach !== 'nobody';
  return {
    awsAccountId,
    vpcId,
    region: textOf(line, 'region'),
    at,
    name,
    instance: instancePattern.test(instance) ? instance : '',
    address: isPlaced ? address.text : undefined,
  };
}

function readLine(line: JsonObject | undefined, sink: ObservationSink): Outcome {
  if (!line) return outcomes.json;
  const query = queryOf(line);
  if (!query) return outcomes.field;
  const answers = listOf(line, 'answers').slice(0, answersMax);
  if (textOf(line, 'rcode') !== 'NOERROR' || answers.length === 0 || textOf(line, 'firewall_rule_action') === 'BLOCK')
    return outcomes.failed;
  const { awsAccountId, vpcId, at, instance, address } = query;
  if (instance === '' && address === undefined) return outcomes.nobody;
  const own = instance === '' ? 0 : sink.endpoint('id', awsAccountId, instance);
  if (own > 0 && address !== undefined) {
    sink.lease(Number(awsAccountId), { scope: vpcId, address, resource: own, first: at, last: at, what: 'held' });
  }
  observeNames(query, own || sink.endpoint('address', vpcId, address ?? ''), answers, sink);
  return used;
}

/** Who asked resolves the name and each name it is another for; the last name resolves to the addresses that were answered. */
function observeNames(
  { awsAccountId, vpcId, region, at, name }: Query,
  from: number,
  answers: readonly unknown[],
  sink: ObservationSink,
): void {
  const tell = (one: number, other: number) => sink.observe(Number(awsAccountId), one, other, resolves, source, at, at, 1, 0, 0, 0);
  let host = sink.endpoint('host-name', vpcId, name);
  tell(from, host);
  for (const answer of answers) {
    const data = textOf(asObject(answer) ?? {}, 'Rdata');
    const type = textOf(asObject(answer) ?? {}, 'Type');
    const other = type === 'CNAME' ? hostName(data) : undefined;
    const address = type === 'A' || type === 'AAAA' ? ipAddress(data) : undefined;
    if (other !== undefined) {
      host = sink.endpoint('host-name', vpcId, other);
      tell(from, host);
    } else if (address !== undefined && address.reach !== 'nobody') {
      tell(host, sink.endpoint('address', address.reach === 'public' ? region : vpcId, address.text));
    }
  }
}

function isResolver(head: Uint8Array): boolean {
  return firstLines(head, 1).some(
    (line) => /^\s*\{/.test(line) && ['query_name', 'query_timestamp', 'rcode'].every((key) => line.includes(`"${key}"`)),
  );
}

/** Query logs of Route 53 Resolver, JSON lines; answers from a cache are not in them. */
export const resolverFormat: LogFormat = {
  kind: 'resolver',
  isFormat: isResolver,
  open: (_file, sink) => lineReader('resolver', (bytes, start, end) => readLine(jsonObject(bytes, start, end), sink)),
};

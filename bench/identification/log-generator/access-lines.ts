import type { Random } from '../estates/random.js';
import { callerAddress, interfaceOf, logPlace } from './log-place.js';

const { awsAccountId, region, vpcId } = logPlace;
const balancers = 20;
const buckets = 40;
const agents = ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'okhttp/4.12.0', 'curl/8.9.1', 'shop-mobile/5.2 (iOS 19.1)'];

/** Seconds of the hour as minutes and seconds. */
function clock(second: number): string {
  return `${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
}

/** One line of a log whose hour is put in later. */
export type MakeLine = (random: Random, second: number) => string;

/** A line of an Application Load Balancer's access log, written on the first hour of 2026-10-01. */
export const balancerLine: MakeLine = (random, second) => {
  const n = random.whole(0, balancers - 1);
  const id = `${(n + 1).toString(16).padStart(16, '7')}`;
  const time = `2026-10-01T00:${clock(second)}.${String(random.whole(0, 999_999)).padStart(6, '0')}Z`;
  const status = random.chance(0.03) ? '502 -' : '200 200';
  const target = `${interfaceOf((n * 17 + random.whole(0, 5)) % logPlace.interfaces).address}:8080`;
  const group = `arn:aws:elasticloadbalancing:${region}:${awsAccountId}:targetgroup/shop-${n}/${id}`;
  const request = `GET https://shop-${n}.example.com:443/items/${random.hex(8)}?page=${random.whole(1, 40)} HTTP/2.0`;
  const times = `0.000 0.0${random.whole(10, 99)} 0.000`;
  return [
    `h2 ${time} app/shop-${n}/${id} ${callerAddress(random)}:${random.whole(1_024, 65_535)} ${target} ${times} ${status}`,
    `${random.whole(60, 900)} ${random.whole(200, 90_000)} "${request}" "${random.pick(agents)}" TLS_AES_128_GCM_SHA256 TLSv1.3`,
    `${group} "Root=1-${random.hex(8)}-${random.hex(24)}" "shop-${n}.example.com" "session-reused" 1 ${time} "forward" "-" "-" "${target}"`,
    '"200" "-" "-" TID_0123456789abcdef',
  ].join(' ');
};

/** A line of an S3 server access log. */
export const s3AccessLine: MakeLine = (random, second) => {
  const bucket = `shop-${random.whole(0, buckets - 1)}-assets-${awsAccountId}`;
  const role = `arn:aws:sts::${awsAccountId}:assumed-role/orders-${random.whole(0, 19)}-function-role/orders`;
  const [operation, verb] = random.chance(0.8) ? ['REST.GET.OBJECT', 'GET'] : ['REST.PUT.OBJECT', 'PUT'];
  const key = `uploads/${random.hex(4)}/${random.hex(16)}.json`;
  return [
    `${'7f3a'.repeat(16)} ${bucket} [01/Oct/2026:00:${clock(second)} +0000] ${callerAddress(random)} ${role} ${random.hex(16).toUpperCase()}`,
    `${operation} ${key} "${verb} /${bucket}/${key} HTTP/1.1" 200 - ${random.whole(100, 90_000)} - ${random.whole(4, 90)} ${random.whole(3, 60)}`,
    `"-" "${random.pick(agents)}" - ${random.hex(44)} SigV4 TLS_AES_128_GCM_SHA256 AuthHeader ${bucket}.s3.${region}.amazonaws.com TLSv1.3 - -`,
  ].join(' ');
};

/** A line of a Route 53 resolver query log. */
export const resolverLine: MakeLine = (random, second) => {
  const n = random.whole(0, logPlace.interfaces - 1);
  const name = `shop-${random.whole(0, buckets - 1)}-assets-${awsAccountId}.s3.${region}.amazonaws.com.`;
  return JSON.stringify({
    version: '1.100000',
    account_id: awsAccountId,
    region,
    vpc_id: vpcId,
    query_timestamp: `2026-10-01T00:${clock(second)}Z`,
    query_name: name,
    query_type: 'A',
    query_class: 'IN',
    rcode: 'NOERROR',
    answers: [{ Rdata: `52.219.${random.whole(40, 47)}.${random.whole(1, 254)}`, Type: 'A', Class: 'IN' }],
    srcaddr: interfaceOf(n).address,
    srcport: String(random.whole(1_024, 65_535)),
    transport: 'UDP',
    srcids: { instance: `i-${n.toString(16).padStart(17, '0')}` },
  });
};

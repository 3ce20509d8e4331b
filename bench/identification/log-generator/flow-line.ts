import type { MakeLine } from './access-lines.js';
import { callerAddress, interfaceOf, logPlace } from './log-place.js';

const services = [443, 443, 443, 5432, 6379, 8080, 53, 9092] as const;

/** The columns of `flowLine`, which is the default format. */
export const flowHeader =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';

/** A line of a VPC flow log: each interface calls a few others over and over from changing ports, and is called from outside now and then. */
export const flowLine: MakeLine = (random, second) => {
  const start = logPlace.startSeconds + second;
  const own = random.whole(0, logPlace.interfaces - 1);
  const { id, address } = interfaceOf(own);
  const head = `2 ${logPlace.awsAccountId} ${id}`;
  if (random.chance(0.02)) return `${head} - - - - - - - ${start} ${start + 59} - NODATA`;
  const isOutside = random.chance(0.15);
  const other = isOutside ? callerAddress(random) : interfaceOf((own * 7 + random.whole(0, 7) * 31) % logPlace.interfaces).address;
  const [port, back] = [random.pick(services), random.whole(32_768, 60_999)];
  const tail = `6 ${random.whole(1, 40)} ${random.whole(40, 90_000)} ${start} ${start + 59}`;
  if (random.chance(0.08)) return `${head} ${other} ${address} ${back} ${port} ${tail} REJECT OK`;
  const isOwnCall = !isOutside && random.chance(0.5);
  const ends = isOwnCall
    ? `${address} ${other} ${back} ${port}`
    : `${other} ${address} ${isOutside ? `${back} ${port}` : `${port} ${back}`}`;
  return `${head} ${ends} ${tail} ACCEPT OK`;
};

import { Random } from '../estates/random.js';

const services = [443, 443, 443, 5432, 6379, 8080, 9092, 53] as const;
const startSeconds = 1_795_428_000;
const header = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';

const interfaceOf = (n: number) => `eni-${n.toString(16).padStart(17, '0')}`;
const addressOf = (n: number) => `10.${n >> 12}.${(n >> 6) & 63}.${(n & 63) + 4}`;
const outsideOf = (n: number) => `52.${n % 200}.${(n >> 3) % 250}.77`;

/**
 * Text of a flow log in the default format: each interface calls a few others and a few hosts outside over and over from changing ports, both
 * directions are logged, one call in twelve is rejected and one record in a hundred has no data.
 */
export function flowText(lines: number, interfaces: number, seed: number): string {
  const random = new Random(seed);
  const out = [header];
  while (out.length <= lines) {
    const own = random.whole(0, interfaces - 1);
    const other = random.chance(0.15)
      ? outsideOf(own * 24 + random.whole(0, 23))
      : addressOf((own * 7 + random.whole(1, 8) * 31) % interfaces);
    const [port, back] = [random.pick(services), random.whole(32_768, 60_999)];
    const start = startSeconds + Math.floor((out.length / lines) * 300);
    const tail = `6 ${random.whole(1, 40)} ${random.whole(40, 90_000)} ${start} ${start + 59}`;
    const head = `2 123456789012 ${interfaceOf(own)}`;
    const request = `${head} ${addressOf(own)} ${other} ${back} ${port} ${tail}`;
    if (random.chance(0.02)) out.push(`${head} - - - - - - - ${start} ${start + 59} - NODATA`);
    else if (random.chance(0.08)) out.push(`${request} REJECT OK`);
    else out.push(`${request} ACCEPT OK`, `${head} ${other} ${addressOf(own)} ${port} ${back} ${tail} ACCEPT OK`);
  }
  return `${out.slice(0, lines + 1).join('\n')}\n`;
}

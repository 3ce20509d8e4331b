import { sampleFile } from '../cloudtrail/sample-file.js';
import { Random } from '../estates/random.js';
import { balancerLine, type MakeLine, resolverLine, s3AccessLine } from './access-lines.js';
import { flowHeader, flowLine } from './flow-line.js';
import { LogBlock } from './log-block.js';
import { logPlace } from './log-place.js';

/** The kinds of log that are generated, with their share of the bytes. */
export const logShares = { cloudtrail: 0.35, flow: 0.4, balancer: 0.15, 's3-access': 0.07, resolver: 0.03 } as const;

export type GeneratedKind = keyof typeof logShares;

const secondsOfHour = 3_600;

/** Lines in the order of time, until there are so many bytes. */
function textOf(make: MakeLine, bytes: number, random: Random): string {
  const sample = Array.from({ length: 100 }, () => make(random, 0).length + 1);
  const about = Math.ceil((bytes * sample.length) / sample.reduce((sum, length) => sum + length, 0));
  const lines: string[] = [];
  for (let n = 0; n < about; n += 1) lines.push(make(random, Math.floor((n / about) * secondsOfHour)));
  return `${lines.join('\n')}\n`;
}

const makers: { readonly [kind in GeneratedKind]: (bytes: number, seed: number) => LogBlock } = {
  cloudtrail: (bytes, seed) => {
    const perEvent = sampleFile(seed, 200).length / 200;
    return new LogBlock(sampleFile(seed, Math.ceil(bytes / perEvent)), ['hours', 'ids'], logPlace.startSeconds);
  },
  flow: (bytes, seed) => {
    const text = `${flowHeader}\n${textOf(flowLine, bytes, new Random(seed))}`;
    return new LogBlock(text, ['epochs'], logPlace.startSeconds);
  },
  balancer: (bytes, seed) => new LogBlock(textOf(balancerLine, bytes, new Random(seed)), ['hours'], logPlace.startSeconds),
  's3-access': (bytes, seed) => new LogBlock(textOf(s3AccessLine, bytes, new Random(seed)), ['dates'], logPlace.startSeconds),
  resolver: (bytes, seed) => new LogBlock(textOf(resolverLine, bytes, new Random(seed)), ['hours'], logPlace.startSeconds),
};

/** A block of one kind of about so many bytes; the same seed makes the same one. */
export function blockOf(kind: GeneratedKind, bytes: number, seed: number): LogBlock {
  return makers[kind](bytes, seed);
}

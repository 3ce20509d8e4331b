import { Random } from '../estates/random.js';

/** A figure with the ends of its 95 % interval. */
export interface Interval {
  readonly figure: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 400;
const seed = 18;

/**
 * 95 % interval by drawing whole accounts again (pairs of one account are not independent); `figureOf` takes how many times each account was
 * drawn. The interval holds the figure itself.
 */
export function bootstrap(accounts: number, figureOf: (times: Uint16Array) => number, count = resamples): Interval {
  const random = new Random(seed);
  const figure = figureOf(new Uint16Array(accounts).fill(1));
  const drawn = Float64Array.from({ length: count }, () => {
    const times = new Uint16Array(accounts);
    for (let i = 0; i < accounts; i += 1) {
      const account = random.whole(0, accounts - 1);
      times[account] = (times[account] as number) + 1;
    }
    return figureOf(times);
  }).sort();
  const at = (share: number) => drawn[Math.min(count - 1, Math.floor(share * count))] as number;
  return { figure, low: Math.min(figure, at(0.025)), high: Math.max(figure, at(0.975)) };
}

/** The mean of one value of each account, weighed by how often it was drawn. */
export function meanOf(values: readonly number[]): (times: Uint16Array) => number {
  return ratioOf(
    values,
    values.map(() => 1),
  );
}

/** The ratio of two sums over accounts. */
export function ratioOf(above: readonly number[], below: readonly number[]): (times: Uint16Array) => number {
  return (times) => {
    let [over, under] = [0, 0];
    times.forEach((count, account) => {
      over += count * (above[account] as number);
      under += count * (below[account] as number);
    });
    return under === 0 ? 0 : over / under;
  };
}

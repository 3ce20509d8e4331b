import { money } from '../money.js';
import { FigureText } from './figure-text.js';

/** An amount of minor units in a column of amounts, with its currency; a dash for none. */
export function MinorText({ minor, currency }: { readonly minor: bigint | undefined; readonly currency: string }) {
  return <FigureText>{minor === undefined ? '–' : money({ amountMinor: minor.toString(), currency })}</FigureText>;
}

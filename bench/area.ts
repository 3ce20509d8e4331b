import type { Figure } from './figure.js';

/** A group of figures that `npm run bench -- --only <name>` measures by itself. */
export interface Area {
  readonly name: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

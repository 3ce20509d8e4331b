/** Ways from the same files to edges, by name. */
export interface Pipelines {
  readonly [which: string]: () => unknown;
}

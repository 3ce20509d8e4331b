/**
 * The columns of a flow log that are read, by the place that a record keeps them in; every other column is accepted and skipped.
 * Names are those of the text form; the Parquet form writes `_` for `-`.
 */
export const flowColumn = {
  'account-id': 1,
  'interface-id': 2,
  srcaddr: 3,
  dstaddr: 4,
  'pkt-srcaddr': 5,
  'pkt-dstaddr': 6,
  srcport: 7,
  dstport: 8,
  protocol: 9,
  start: 10,
  end: 11,
  action: 12,
  'log-status': 13,
  'tcp-flags': 14,
  'flow-direction': 15,
  'vpc-id': 16,
  'subnet-id': 17,
  'instance-id': 18,
  region: 19,
  'pkt-src-aws-service': 20,
  'pkt-dst-aws-service': 21,
} as const;

/** Places that a record has, the one for skipped columns included. */
export const flowPlaces = 22;

/** Most columns that a header may name. */
const columnsMax = 256;

/** The default format: the fields of version 2. */
export const defaultFlowFormat =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';

const places: ReadonlyMap<string, number> = new Map(Object.entries(flowColumn));

/**
 * The place of each column in order, 0 for one that is skipped, from a header line or a configured format (`${version} ${account-id} …`);
 * undefined where the text is neither, or names no column that is read.
 */
export function flowPlan(text: string): Uint8Array | undefined {
  const names = text.trim().split(/\s+/, columnsMax + 1);
  const plain = names
    .map((name) => /^(?:\$\{([a-z][a-z0-9_-]*)\}|([a-z][a-z0-9_-]*))$/.exec(name))
    .map((match) => match?.[1] ?? match?.[2]);
  if (names.length > columnsMax || plain.includes(undefined)) return undefined;
  const plan = plain.map((name) => places.get((name ?? '').replaceAll('_', '-')) ?? 0);
  const read = plan.filter((place) => place > 0);
  const isEachOnce = new Set(read).size === read.length;
  return read.length > 0 && isEachOnce ? Uint8Array.from(plan) : undefined;
}

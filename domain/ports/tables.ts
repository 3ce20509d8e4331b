/** The five tables; each has `pk` and `sk` (strings). Key schema: docs/decisions/0001-key-schema.md. */
export type TableName = 'resources' | 'marketplace' | 'transfers' | 'ledger' | 'idempotency';

/** Secondary indexes, by table: name → [partition attribute, sort attribute]; all project keys only unless `projectsAll`. */
export const tableIndexes = {
  resources: { byOwner: ['owner', 'arn'], byAccount: ['awsAccountId', 'arn'] },
  marketplace: { byGroup: ['group', 'groupOrder'] },
  transfers: { byParty: ['party', 'partyOrder'], byDue: ['dueKind', 'dueAt'] },
  ledger: { byGroup: ['group', 'groupOrder'] },
  idempotency: {},
} as const satisfies Record<TableName, Record<string, readonly [string, string]>>;

/** Attributes of long JSON values, by table, that an adapter may keep compressed: no condition, index or `add` names them; no sets or bigints in them. */
export const packedAttributes = {
  resources: ['links'],
  marketplace: [],
  transfers: ['records', 'before', 'after'],
  ledger: [],
  idempotency: [],
} as const satisfies Record<TableName, readonly string[]>;

/** Values an item may hold. A `bigint` is stored as a number and may be read back as `number` when it is safe. */
export type ItemValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | ReadonlySet<string>
  | readonly ItemValue[]
  | { readonly [key: string]: ItemValue | undefined };

/** One item: its key and its attributes; `undefined` attributes are left out. */
export type Item = { readonly pk: string; readonly sk: string } & { readonly [attribute: string]: ItemValue | undefined };

/** Names one item. */
export interface ItemKey {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
}

/** A condition on one top-level attribute; a list of them is a conjunction. */
export type Condition =
  | { readonly attribute: string; readonly is: 'absent' | 'present' }
  | {
      readonly attribute: string;
      readonly is: 'equal' | 'not-equal' | 'absent-or-equal' | 'absent-or-at-most' | 'at-least' | 'at-most';
      readonly value: string | number | bigint | boolean;
    }
  | { readonly attribute: string; readonly is: 'one-of'; readonly values: readonly (string | number)[] }
  | { readonly attribute: string; readonly is: 'size'; readonly value: number };

/** One write; a transaction holds at most 100 and never two on one item. */
export type Write =
  | { readonly act: 'put'; readonly table: TableName; readonly item: Item; readonly when?: readonly Condition[] }
  | {
      readonly act: 'update';
      readonly key: ItemKey;
      readonly set?: { readonly [attribute: string]: ItemValue | undefined };
      readonly remove?: readonly string[];
      /** Numbers are added; string sets are united. */
      readonly add?: { readonly [attribute: string]: number | bigint | ReadonlySet<string> };
      readonly when?: readonly Condition[];
    }
  | { readonly act: 'delete'; readonly key: ItemKey; readonly when?: readonly Condition[] }
  | { readonly act: 'check'; readonly key: ItemKey; readonly when: readonly Condition[] };

/** One partition of a table or index, in the order of its sort attribute. */
export interface Query {
  readonly table: TableName;
  /** Name from `tableIndexes`; reads of an index are eventually consistent and return keys (pk, sk, index attributes) only. */
  readonly index?: string;
  readonly partition: string;
  readonly sortPrefix?: string;
  /** Inclusive upper bound of the sort attribute; not together with `sortPrefix`. */
  readonly sortAtMost?: string;
  readonly descending?: boolean;
  /** 1..1000. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** One page of an answer. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Present when more may follow. */
  readonly next?: string;
}

/**
 * Storage port: items in tables, conditional writes and transactions; reads of a table are strongly consistent.
 * Every method may throw ContentionError (retryable); `transact` throws ConditionFailedError and then nothing was written.
 */
export interface Tables {
  get(key: ItemKey): Promise<Item | undefined>;
  /** At most 100 keys; missing ones are left out; order is not kept. */
  getMany(keys: readonly ItemKey[]): Promise<readonly Item[]>;
  query(query: Query): Promise<Page<Item>>;
  /** 1..100 writes, all or none. */
  transact(writes: readonly Write[]): Promise<void>;
}

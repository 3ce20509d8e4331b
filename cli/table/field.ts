/** Parts of a request. */
export type Part = 'params' | 'query' | 'body';

/** What text on the command line stands for: a list is repeated, a map is `key=value` repeated, money is `1200.00 USD`. */
export type FieldKind = 'text' | 'number' | 'flag' | 'money' | 'list' | 'map';

/** One value of a request that can be given on the command line. */
export interface Field {
  readonly part: Part;
  /** Where it goes in its part, e.g. `terms`, `undoWindowSeconds`. */
  readonly path: readonly string[];
  /** As on the command line, e.g. `terms.undo-window-seconds`. */
  readonly name: string;
  readonly kind: FieldKind;
  /** A request without it is refused. */
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly description?: string;
  readonly example?: string;
  readonly standard?: unknown;
}

/** Small letters with hyphens, parts with points: `awsAccountId` is `aws-account-id`. */
export function optionName(path: readonly string[]): string {
  return path.map((part) => part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join('.');
}

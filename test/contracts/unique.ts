let count = 0;

/** A partition key no other test of this run uses, so one set of tables serves a whole suite. */
export function unique(prefix: string): string {
  count += 1;
  return `${prefix}_${String(count).padStart(6, '0')}`;
}

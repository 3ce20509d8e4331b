import type { Condition, Item, ItemValue } from '../../domain/ports/tables.js';

/** Whether a condition holds on an item (absent: undefined), as DynamoDB judges it: a comparison on an absent attribute is false. */
export function conditionHolds(condition: Condition, item: Item | undefined): boolean {
  const actual = item?.[condition.attribute];
  switch (condition.is) {
    case 'absent':
      return actual === undefined;
    case 'present':
      return actual !== undefined;
    case 'equal':
      return same(actual, condition.value);
    case 'not-equal':
      return !same(actual, condition.value);
    case 'absent-or-equal':
      return actual === undefined || same(actual, condition.value);
    case 'absent-or-at-most':
      return actual === undefined || (comparable(actual, condition.value) && actual <= condition.value);
    case 'at-least':
      return comparable(actual, condition.value) && actual >= condition.value;
    case 'at-most':
      return comparable(actual, condition.value) && actual <= condition.value;
    case 'one-of':
      return condition.values.some((value) => same(actual, value));
    case 'size':
      return sizeOf(actual) === condition.value;
  }
}

type Scalar = string | number | bigint | boolean;

function kindOf(value: ItemValue | undefined): string {
  return typeof value === 'bigint' ? 'number' : typeof value;
}

function comparable(actual: ItemValue | undefined, expected: Scalar): actual is string | number | bigint {
  const kind = kindOf(actual);
  return (kind === 'number' || kind === 'string') && kind === kindOf(expected);
}

function same(actual: ItemValue | undefined, expected: Scalar): boolean {
  if (kindOf(actual) !== kindOf(expected)) return false;
  if (typeof actual === 'bigint' || typeof expected === 'bigint')
    return BigInt(actual as bigint | number) === BigInt(expected as bigint | number);
  return actual === expected;
}

function sizeOf(value: ItemValue | undefined): number | undefined {
  if (value instanceof Set) return value.size;
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'string') return Buffer.byteLength(value);
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

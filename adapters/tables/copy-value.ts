import type { Item, ItemValue } from '../../domain/ports/tables.js';
import { InvalidWriteError } from './invalid-write-error.js';

/**
 * A deep copy as DynamoDB would give it back: safe bigints as numbers, no `undefined`, no empty set.
 * Throws InvalidWriteError for a number that would lose digits.
 */
export function copyValue(value: ItemValue | undefined): ItemValue | undefined {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === 'number') return exact(value);
  if (value instanceof Set) return value.size === 0 ? undefined : new Set(value);
  if (Array.isArray(value)) return value.map((element) => copyValue(element) ?? null);
  if (typeof value === 'object' && value !== null) return copyMap(value as { readonly [key: string]: ItemValue | undefined });
  return value;
}

/** A deep copy of an item; see copyValue. */
export function copyItem(item: Item): Item {
  return copyMap(item) as Item;
}

function copyMap(map: { readonly [key: string]: ItemValue | undefined }): { [key: string]: ItemValue } {
  const copy: { [key: string]: ItemValue } = {};
  for (const key of Object.keys(map)) {
    const value = copyValue(map[key]);
    if (value !== undefined) copy[key] = value;
  }
  return copy;
}

function exact(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new InvalidWriteError(`The number ${value} would lose digits: use bigint.`);
  }
  return value;
}

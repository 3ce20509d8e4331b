import type { StoredValue } from '../../adapters/tables/packed-item.js';

/** Bytes of an attribute's value as DynamoDB counts them: text in UTF-8, a number by its digits, a list or map 3 and 1 for each entry. */
function valueBytes(value: StoredValue | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number' || typeof value === 'bigint') return Math.ceil(String(value).length / 2) + 1;
  if (value === null || typeof value === 'boolean') return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (value instanceof Set) return [...value].reduce((sum, text) => sum + Buffer.byteLength(text), 3);
  if (Array.isArray(value)) return (value as readonly StoredValue[]).reduce<number>((sum, one) => sum + 1 + valueBytes(one), 3);
  return 3 + attributesBytes(value as { readonly [name: string]: StoredValue | undefined }, 1);
}

function attributesBytes(attributes: { readonly [name: string]: StoredValue | undefined }, each: number): number {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return present.reduce((sum, [name, value]) => sum + each + Buffer.byteLength(name) + valueBytes(value), 0);
}

/**
 * Size of an item in bytes, names of attributes included.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(item: { readonly [attribute: string]: StoredValue | undefined }): number {
  return attributesBytes(item, 0);
}

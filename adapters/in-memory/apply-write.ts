import type { Item, ItemValue, Write } from '../../domain/ports/tables.js';
import { copyItem, copyValue } from '../tables/copy-value.js';
import { InvalidWriteError } from '../tables/invalid-write-error.js';

/** The item after a write whose conditions hold; undefined when there is none then. Does not change `before`. */
export function applyWrite(write: Write, before: Item | undefined): Item | undefined {
  switch (write.act) {
    case 'put':
      return copyItem(write.item);
    case 'delete':
      return undefined;
    case 'check':
      return before;
    case 'update':
      return updated(write, before);
  }
}

function updated(write: Extract<Write, { act: 'update' }>, before: Item | undefined): Item {
  const after: { [attribute: string]: ItemValue | undefined } = { ...before, pk: write.key.pk, sk: write.key.sk };
  for (const [attribute, value] of Object.entries(write.set ?? {})) {
    if (value !== undefined) after[attribute] = value;
  }
  for (const attribute of write.remove ?? []) delete after[attribute];
  for (const [attribute, value] of Object.entries(write.add ?? {})) after[attribute] = added(after[attribute], value, attribute);
  return copyItem(after as Item);
}

function added(before: ItemValue | undefined, value: number | bigint | ReadonlySet<string>, attribute: string): ItemValue | undefined {
  if (typeof value === 'object') {
    if (before !== undefined && !(before instanceof Set)) throw new InvalidWriteError(`${attribute} holds no string set.`);
    return new Set([...((before as ReadonlySet<string> | undefined) ?? []), ...value]);
  }
  if (before === undefined) return copyValue(value);
  if (typeof before !== 'number' && typeof before !== 'bigint') throw new InvalidWriteError(`${attribute} holds no number.`);
  if (Number.isInteger(Number(before)) && Number.isInteger(Number(value))) return BigInt(before) + BigInt(value);
  return Number(before) + Number(value);
}

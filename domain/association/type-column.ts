import type { KnownResource } from './known-resource.js';
import type { KnownType } from './known-type.js';

/** Types of resources as numbers: what is asked of every resource's type is looked up once for each type, and not for each resource. */
export interface TypeColumn {
  /** Number of the type of each resource: a position in `types`. */
  readonly numbers: Uint8Array;
  readonly types: readonly KnownType[];
}

/** Numbers the types of resources as they come; there are far fewer than 256. */
export function typeColumn(resources: readonly KnownResource[]): TypeColumn {
  const known = new Map<KnownType, number>();
  const numbers = new Uint8Array(resources.length);
  for (let node = 0; node < numbers.length; node++) {
    const { type } = resources[node] as KnownResource;
    let number = known.get(type);
    if (number === undefined) {
      number = known.size;
      known.set(type, number);
    }
    numbers[node] = number;
  }
  return { numbers, types: [...known.keys()] };
}

/** One byte for each resource, by its type alone. */
export function bytesByType({ numbers, types }: TypeColumn, byteOf: (type: KnownType) => number): Uint8Array {
  const byNumber = Uint8Array.from(types, byteOf);
  const bytes = new Uint8Array(numbers.length);
  if (byNumber.some((byte) => byte !== 0))
    for (let node = 0; node < bytes.length; node++) bytes[node] = byNumber[numbers[node] as number] as number;
  return bytes;
}

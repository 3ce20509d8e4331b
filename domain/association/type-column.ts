import { type ColumnRoom, noColumnRoom } from './columns/column-room.js';
import type { KnownResource } from './known-resource.js';
import type { KnownType } from './known-type.js';

/** Types of resources as numbers: what is asked of every resource's type is looked up once for each type, and not for each resource. */
export interface TypeColumn {
  /** Number of the type of each resource: a position in `types`. */
  readonly numbers: Uint8Array;
  readonly types: readonly KnownType[];
  /** For what is told by type. */
  readonly room: ColumnRoom;
}

/** Numbers the types of resources as they come; there are far fewer than 256. */
export function typeColumn(resources: readonly KnownResource[], room = noColumnRoom): TypeColumn {
  const known = new Map<KnownType, number>();
  const numbers = room.take(Uint8Array, resources.length);
  for (let node = 0; node < numbers.length; node++) {
    const { type } = resources[node] as KnownResource;
    let number = known.get(type);
    if (number === undefined) {
      number = known.size;
      known.set(type, number);
    }
    numbers[node] = number;
  }
  return { numbers, types: [...known.keys()], room };
}

/** One byte for each resource, by its type alone. */
export function bytesByType({ numbers, types, room }: TypeColumn, byteOf: (type: KnownType) => number): Uint8Array {
  const byNumber = Uint8Array.from(types, byteOf);
  const bytes = room.take(Uint8Array, numbers.length);
  if (byNumber.some((byte) => byte !== 0))
    for (let node = 0; node < bytes.length; node++) bytes[node] = byNumber[numbers[node] as number] as number;
  return bytes;
}

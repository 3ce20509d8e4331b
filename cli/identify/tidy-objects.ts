import { collectGarbage } from '../../adapters/logs/collect-garbage.js';
import type { Objects } from '../../domain/ports/objects.js';

/** So many bytes read are worth a collection. */
const readBytesMax = 4 * 2 ** 20;

/** The same objects for whoever reads large ones one after the other: those before are freed before the next. */
export function tidyObjects(objects: Objects): Objects {
  let readBytes = 0;
  return {
    read: async (key) => {
      if (readBytes > readBytesMax) {
        collectGarbage();
        readBytes = 0;
      }
      const found = await objects.read(key);
      readBytes += found?.bytes.length ?? 0;
      return found;
    },
    stream: (key) => objects.stream(key),
    write: (key, bytes, when) => objects.write(key, bytes, when),
    list: (prefix, after) => objects.list(prefix, after),
    remove: (key) => objects.remove(key),
  };
}

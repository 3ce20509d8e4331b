import { fileKeys } from '../../adapters/logs/file-keys.js';
import { keysOf } from '../../adapters/logs/keys-of.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { Objects } from '../../domain/ports/objects.js';

/** All resources that logs and inventory files tell of, in the order of ARNs; of two readings of one the later counts. */
export async function knownHere(objects: Objects, listed: readonly KnownResource[]): Promise<readonly KnownResource[]> {
  const latest = new Map<string, KnownResource>();
  const take = (resources: readonly KnownResource[]) => {
    for (const one of resources) {
      const known = latest.get(one.arn);
      if (known === undefined || known.readAt <= one.readAt) latest.set(one.arn, one);
    }
  };
  for await (const key of keysOf(objects, fileKeys.items)) {
    const found = await objects.read(key);
    if (found !== undefined) take(JSON.parse(new TextDecoder().decode(found.bytes)));
  }
  take(listed);
  return [...latest.values()].sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

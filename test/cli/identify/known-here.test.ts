import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { fileKeys } from '../../../adapters/logs/file-keys.js';
import { knownHere } from '../../../cli/identify/known-here.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { aKnownResource } from '../../support/a-known-resource.js';

const read = (id: string, hour: number, name: string) =>
  aKnownResource('ec2-instance', id, { name, readAt: `2026-11-23T${hour}:00:00.000Z` });

describe('knownHere', () => {
  it('knows what logs and inventories tell, in the order of ARNs; of two readings of one the later', async () => {
    const objects = new InMemoryObjects();
    const keep = (n: number, resources: readonly KnownResource[]) =>
      objects.write(fileKeys.item('hash', n), new TextEncoder().encode(JSON.stringify(resources)));
    await keep(0, [read('b', 10, 'old'), read('c', 12, 'from logs')]);
    await keep(1, [read('b', 11, 'new')]);

    const found = await knownHere(objects, [read('c', 11, 'listed'), read('a', 10, 'listed'), read('b', 11, 'listed')]);

    expect(found.map(({ aliases, name }) => [aliases[0], name])).toEqual([
      ['a', 'listed'],
      ['b', 'listed'],
      ['c', 'from logs'],
    ]);
  });
});

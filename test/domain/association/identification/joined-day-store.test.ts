import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../../adapters/in-memory/in-memory-objects.js';
import { JoinedDayStore } from '../../../../domain/association/identification/joined-day-store.js';
import { knownFacts } from '../../../../domain/association/join/known-facts.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { aKnownResource } from '../../../support/a-known-resource.js';

const facts = knownFacts(new ResourceBook([aKnownResource('s3-bucket', 'orders')]));
const bytes = (text: string) => new TextEncoder().encode(text);

async function kept(objects: InMemoryObjects, texts: readonly string[]): Promise<void> {
  const store = await JoinedDayStore.open(objects, 'cus_1');
  const hashes = await Promise.all(texts.map((text) => store.write(bytes(text))));
  const days = hashes.map((joined, day) => [day, { fingerprint: `f${day}`, joined, asked: joined, last: 9, unresolved: {} }]);
  await store.finish(facts, { days: Object.fromEntries(days), merged: await store.write(bytes('all')) });
}

describe('JoinedDayStore', () => {
  it('answers what the run before kept', async () => {
    const objects = new InMemoryObjects();
    await kept(objects, ['a', 'b']);

    const store = await JoinedDayStore.open(objects, 'cus_1');

    expect([store.entry(1)?.fingerprint, store.entry(2)]).toEqual(['f1', undefined]);
    expect(await store.known()).toEqual(facts);
    expect(await store.read(store.entry(0)?.joined ?? '')).toEqual(bytes('a'));
  });

  it('answers all days together only where each of them still counts', async () => {
    const objects = new InMemoryObjects();
    await kept(objects, ['a', 'b']);
    const store = await JoinedDayStore.open(objects, 'cus_1');

    expect(await store.allOf(new Set([0, 1, 2]))).toEqual(bytes('all'));
    expect([await store.allOf(new Set([1])), await (await JoinedDayStore.open(objects, 'cus_2')).allOf(new Set())]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('lets go what only the run before named', async () => {
    const objects = new InMemoryObjects();
    await kept(objects, ['a', 'b']);
    await kept(objects, ['b', 'c']);

    const found = await Promise.all((await objects.list('evidence/cus_1/')).map(async ({ key }) => (await objects.read(key))?.bytes));

    const texts = found.map((one) => new TextDecoder().decode(one)).filter((text) => text.length < 4);
    expect(texts.sort()).toEqual(['all', 'b', 'c']);
  });
});

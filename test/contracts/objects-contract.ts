import { describe, expect, test } from '@jest/globals';
import type { Objects } from '../../domain/ports/objects.js';
import { unique } from './unique.js';

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);
const folderOf = (name: string) => `${name.replaceAll(/\W/g, '-')}/${unique('at')}`;

/** The one suite every Objects must pass; `open` gives objects in which no test's folder (`unique`) was used before. */
export function objectsContract(name: string, open: () => Objects): void {
  describe(`Objects contract: ${name}`, () => {
    contentCases(open);
    conditionCases(open);
    listingCases(open);
    refusalCases(open);
  });
}

function contentCases(open: () => Objects): void {
  test('an object that was never written is undefined', async () => {
    expect(await open().read(`${folderOf('none')}/a`)).toBeUndefined();
  });

  test('bytes come back as written, also none and a million, and the last write stands', async () => {
    const key = `${folderOf('content')}/a.segment`;
    const million = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 7) % 256);
    for (const written of [bytes('{"a": "é"}'), new Uint8Array(), million]) {
      const version = await open().write(key, written);
      const read = await open().read(key);
      expect([read?.key, read?.version]).toEqual([key, version]);
      expect(Buffer.compare(read?.bytes ?? bytes('none'), written)).toBe(0);
    }
  });

  test('an object comes piece by piece as it was written, with its version; one that is not there is undefined', async () => {
    const key = `${folderOf('pieces')}/a`;
    const million = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 11) % 256);
    const version = await open().write(key, million);

    const streamed = await open().stream(key);
    const pieces: Uint8Array[] = [];
    for await (const piece of streamed?.pieces ?? []) pieces.push(Uint8Array.from(piece));

    expect([streamed?.version, await open().stream(`${key}-none`)]).toEqual([version, undefined]);
    expect(Buffer.compare(Buffer.concat(pieces), million)).toBe(0);
  });

  test('what the caller does to its bytes afterwards changes nothing', async () => {
    const key = `${folderOf('copies')}/a`;
    const written = bytes('kept');
    await open().write(key, written);
    written.fill(0);
    (await open().read(key))?.bytes.fill(0);
    expect(Buffer.from((await open().read(key))?.bytes ?? []).toString()).toBe('kept');
  });

  test('remove is safe twice, and safe when nothing was written', async () => {
    const key = `${folderOf('gone')}/a`;
    await open().remove(key);
    await open().write(key, bytes('a'));
    await open().remove(key);
    await open().remove(key);
    expect(await open().read(key)).toBeUndefined();
  });
}

function conditionCases(open: () => Objects): void {
  test('absent: only where there is none', async () => {
    const key = `${folderOf('absent')}/a`;
    const first = await open().write(key, bytes('first'), 'absent');
    expect(first).toEqual(expect.any(String));
    expect(await open().write(key, bytes('second'), 'absent')).toBeUndefined();
    expect((await open().read(key))?.version).toBe(first);
  });

  test('with a version: only where it is still that one', async () => {
    const key = `${folderOf('version')}/a`;
    const first = await open().write(key, bytes('first'));
    const second = await open().write(key, bytes('second'), { version: first ?? '' });
    expect(second).toEqual(expect.any(String));
    expect(second).not.toBe(first);
    expect(await open().write(key, bytes('third'), { version: first ?? '' })).toBeUndefined();
    expect(Buffer.from((await open().read(key))?.bytes ?? []).toString()).toBe('second');
  });

  test('with a version: not where the object is gone', async () => {
    const key = `${folderOf('removed')}/a`;
    const first = await open().write(key, bytes('first'));
    await open().remove(key);
    expect(await open().write(key, bytes('second'), { version: first ?? '' })).toBeUndefined();
    expect(await open().read(key)).toBeUndefined();
  });

  test('of ten writers at once that saw the same version, one wins', async () => {
    const key = `${folderOf('race')}/a`;
    const version = (await open().write(key, bytes('start'))) ?? '';
    const writers = Array.from({ length: 10 }, (_, index) => open().write(key, bytes(`writer ${index}`), { version }));
    const ended = await Promise.allSettled(writers);
    const won = ended.flatMap((one) => (one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []));
    expect(won).toEqual([(await open().read(key))?.version]);
  });
}

function listingCases(open: () => Objects): void {
  test('keys under a prefix come in the order of keys with their sizes, after a key, and none of others', async () => {
    const folder = folderOf('list');
    const names = ['b', 'a/c', 'a-b', 'a/b/x', 'a.b', 'a0', 'aa'];
    for (const name of names) await open().write(`${folder}/${name}`, bytes(name));
    const under = async (prefix: string, after?: string) =>
      (await open().list(prefix, after)).map(({ key }) => key.slice(folder.length + 1));

    expect(await under(`${folder}/`)).toEqual(['a-b', 'a.b', 'a/b/x', 'a/c', 'a0', 'aa', 'b']);
    expect(await under(`${folder}/a/`)).toEqual(['a/b/x', 'a/c']);
    expect(await under(`${folder}/a`, `${folder}/a/b/x`)).toEqual(['a/c', 'a0', 'aa']);
    expect(await under(`${folder}/none`)).toEqual([]);
    expect(await open().list(`${folder}/a/b/`)).toEqual([{ key: `${folder}/a/b/x`, bytes: 5 }]);
  });

  test('a listing answers at most 1,000 and goes on after the last', async () => {
    const folder = folderOf('many');
    const names = Array.from({ length: 1_003 }, (_, index) => `${folder}/${String(index).padStart(4, '0')}`);
    for (let from = 0; from < names.length; from += 50) {
      await Promise.all(names.slice(from, from + 50).map((key) => open().write(key, bytes('x'))));
    }
    const first = await open().list(folder);
    const rest = await open().list(folder, first.at(-1)?.key);
    expect([first.length, rest.length]).toEqual([1_000, 3]);
    expect([...first, ...rest].map(({ key }) => key)).toEqual(names);
  });
}

function refusalCases(open: () => Objects): void {
  const wrong = ['', '/a', 'a//b', 'a/', '..', 'a/../b', './a', '.hidden', 'a/.lock', 'a\\b', 'a\u0000', 'a b', 'é', 'x'.repeat(201)];
  test('a key that could leave its folder, hide, or be read in two ways is refused by every act', async () => {
    for (const key of wrong) {
      const refusal = { code: 'InvalidObjectKey' };
      await expect(open().read(key)).rejects.toMatchObject(refusal);
      await expect(open().write(key, bytes('x'))).rejects.toMatchObject(refusal);
      await expect(open().remove(key)).rejects.toMatchObject(refusal);
    }
    await expect(open().list('../')).rejects.toMatchObject({ code: 'InvalidObjectKey' });
  });
}

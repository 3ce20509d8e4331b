import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { caching } from '../../../lib/console-headers.js';
import { ConsoleFiles } from '../../../scripts/local/console-files.js';
import { aConsole, consoleFiles } from '../../support/a-console.js';

describe('ConsoleFiles', () => {
  const files = new ConsoleFiles(aConsole());
  const script = '/assets/index-1a2b.js';

  it.each(['/', '/transfers', '/transfers/trf_1', '/index.html'])('answers the document for %s, to be asked for anew', (path) => {
    const found = files.find(path, false);

    expect(found?.body.toString()).toBe(consoleFiles['index.html']);
    expect(found?.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': caching.others });
  });

  it('answers hashed files to be kept, each with its media type', () => {
    expect(files.find(script, false)?.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': caching.assets,
    });
    expect(files.find('/icon.svg', false)?.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': caching.others });
  });

  it('zips text for who takes it, under a tag of its own', () => {
    const [plain, zipped] = [files.find(script, false), files.find(script, true)];

    expect(gunzipSync(zipped?.body ?? '').toString()).toBe(consoleFiles['assets/index-1a2b.js']);
    expect(zipped?.body.length).toBeLessThan(Number(plain?.body.length) / 10);
    expect(zipped?.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(zipped?.headers.etag).not.toBe(plain?.headers.etag);
    expect(files.find('/assets/font-3c4d.woff2', true)?.headers).not.toHaveProperty('content-encoding');
  });

  it.each([
    '/nothing.js',
    '/assets/nothing',
    '/assets/',
    '/.vite/manifest.json',
    '/../package.json',
    '/..%2Fpackage.json',
    '/assets/../../x.js',
  ])('has nothing for %s', (path) => {
    expect(files.find(path, false)).toBeUndefined();
  });

  it('refuses a folder without a built console', () => {
    expect(() => new ConsoleFiles(aConsole({ 'other.html': '' }))).toThrow('no built console');
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundleLambdas, lambdaEntries } from '../../lib/bundle.js';
import { aFolder } from '../support/a-folder.js';

const shared = `
  export class PermanentError extends Error { constructor() { super('no'); this.name = new.target.name; } }
  export const long = '${'x'.repeat(2_000)}';
`;
const handler = (answer: string) => `
  import { long, PermanentError } from '../../shared.js';
  export const handler = async () => ({ answer: '${answer}', long, name: new PermanentError().name, platform: process.platform });
`;

function aRepository(): string {
  const root = aFolder();
  const files = { 'shared.ts': shared, 'lambdas/saga/one.ts': handler('one'), 'lambdas/events/two.ts': handler('two') };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function contentHash(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files.sort((a, b) => (a.parentPath + a.name < b.parentPath + b.name ? -1 : 1))) {
    hash.update(name).update(readFileSync(join(parentPath, name)));
  }
  return hash.digest('hex');
}

describe('bundleLambdas', () => {
  const root = aRepository();
  const entries = ['saga/one', 'events/two'];

  it('puts every entry where its handler is looked for, and what they share once', () => {
    const outdir = join(root, 'out');

    bundleLambdas(root, outdir, entries);

    const text = (path: string) => readFileSync(join(outdir, path), 'utf8');
    expect(readdirSync(outdir).sort()).toEqual(['events', 'saga', 'shared']);
    expect(text('saga/one.mjs')).not.toContain('xxxx');
    expect(text('events/two.mjs')).toMatch(/from"\.\.\/shared\/\w+\.mjs"/);
  });

  it('keeps the names of errors, which Step Functions reads', async () => {
    const outdir = join(root, 'out-run');
    bundleLambdas(root, outdir, entries);

    const { handler: run } = (await import(join(outdir, 'saga/one.mjs'))) as { handler: () => Promise<object> };

    expect(await run()).toMatchObject({ answer: 'one', name: 'PermanentError' });
  });

  it('makes the same bytes of the same source, and leaves nothing of the run before', () => {
    const first = join(root, 'out-first');
    const second = join(root, 'out-second');
    mkdirSync(second, { recursive: true });
    writeFileSync(join(second, 'stale.mjs'), 'stale');

    bundleLambdas(root, first, entries);
    bundleLambdas(root, second, entries);

    expect(contentHash(second)).toBe(contentHash(first));
  });
});

describe('lambdaEntries', () => {
  it('names each Lambda once', () => {
    const entries = lambdaEntries();

    expect(entries).toEqual(expect.arrayContaining(['api/api', 'saga/hold-funds', 'events/publish-outbox', 'schedules/pay-sellers']));
    expect(new Set(entries).size).toBe(entries.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import { messagesOf } from './messages.js';
import { twinTest } from './twin-test.js';

describe('twinTest', () => {
  it('asks for the twin of a file that holds a function', () => {
    expect(messagesOf(twinTest, { 'domain/ledger/a.ts': 'export const a = (b) => b + 1;' })).toEqual([
      expect.stringContaining('write `test/domain/ledger/a.test.ts`'),
    ]);
    expect(messagesOf(twinTest, { 'lib/a.ts': 'class A { constructor() { super(); this.b(); } }' })).toHaveLength(1);
    expect(messagesOf(twinTest, { 'scripts/a.mjs': 'function a() {}' })).toHaveLength(1);
  });

  it('is content with the twin', () => {
    expect(messagesOf(twinTest, { 'domain/a.ts': 'export function a() {}', 'test/domain/a.test.ts': '' })).toEqual([]);
  });

  it('asks for the twin of the logic of the console, and leaves what it draws to the browser', () => {
    const text = 'export function a() {}';
    const texts = { 'console/src/shared/a.ts': text, 'console/src/shared/b.tsx': text, 'cli/b.tsx': text };
    expect(messagesOf(twinTest, texts)).toEqual([
      expect.stringContaining('write `test/console/src/shared/a.test.ts`'),
      expect.stringContaining('write `test/cli/b.test.ts`'),
    ]);
  });

  it('asks nothing of types, tables, doors and constructors that hand on', () => {
    const texts = {
      'domain/a.ts': 'export interface A { b(): void }',
      'domain/b.ts': 'export const b = [1, 2];',
      'lambdas/saga/b.ts': "export const handler = stepHandler('B', (ports, work) => b(ports, work));",
      'domain/c.ts': 'class CError extends Error { constructor() { super(); } }',
    };
    expect(messagesOf(twinTest, texts)).toEqual([]);
  });
});

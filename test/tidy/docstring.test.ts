import { describe, expect, it } from '@jest/globals';
import { docstring } from './docstring.js';
import { messagesOf } from './messages.js';

describe('docstring', () => {
  it('takes what carries a sentence', () => {
    expect(messagesOf(docstring, { 'domain/a.ts': '/** Seconds. */\nexport const a = 1;\nconst hidden = 2;' })).toEqual([]);
  });

  it('refuses what has none, or only a plain comment', () => {
    expect(messagesOf(docstring, { 'domain/a.ts': 'export function a() {}' })).toEqual([
      expect.stringContaining('`a` is exported without'),
    ]);
    expect(messagesOf(docstring, { 'domain/a.ts': '/* why */\nexport class A {}' })).toHaveLength(1);
    expect(messagesOf(docstring, { 'domain/a.ts': '/** why */\nconst b = 1;\nexport interface A {}' })).toHaveLength(1);
  });

  it('takes one sentence for a group of constants, up to the first empty line', () => {
    const group = '/** Tags. */\nexport const a = 1;\nexport const b = 2;\nexport const c = 3;';
    expect(messagesOf(docstring, { 'domain/a.ts': group })).toEqual([]);
    expect(messagesOf(docstring, { 'domain/a.ts': `${group}\n\nexport const d = 4;` })).toHaveLength(1);
    expect(messagesOf(docstring, { 'domain/a.ts': '/** A. */\nexport const a = 1;\nexport function b() {}' })).toHaveLength(1);
  });

  it('takes a type read off a value, and no other type', () => {
    expect(messagesOf(docstring, { 'domain/a.ts': 'export type A = (typeof all)[number];' })).toEqual([]);
    expect(messagesOf(docstring, { 'domain/a.ts': 'export type A = string;' })).toHaveLength(1);
  });
});

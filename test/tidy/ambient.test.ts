import { describe, expect, it } from '@jest/globals';
import { ambient } from './ambient.js';
import { messagesOf } from './messages.js';

describe('ambient', () => {
  it.each([
    'const a = Date.now();',
    'const a = new Date();',
    'const a = new Date;',
    'const a = Date();',
    'const a = Math.random();',
    "import { randomUUID } from 'node:crypto';",
    'const a = crypto.randomUUID();',
    'const a = process.env.REGION;',
    "import { ulid } from 'ulid';",
  ])('refuses %s in the domain', (text) => {
    expect(messagesOf(ambient, { 'domain/a.ts': text })).toEqual([expect.stringMatching(/: take /)]);
  });

  it('takes what is given, and text that only looks so', () => {
    const text = "const a = new Date(instant);\n// new Date()\nconst b = 'process.env';\nconst c = Date.parse(b);";
    expect(messagesOf(ambient, { 'domain/a.ts': text })).toEqual([]);
  });

  it('lets adapters, wrappers and what surrounds the product read the world', () => {
    const text = 'const a = Date.now();';
    expect(messagesOf(ambient, { 'adapters/a.ts': text, 'lambdas/wrappers/a.ts': text, 'scripts/a.ts': text })).toEqual([]);
    expect(messagesOf(ambient, { 'cli/surroundings.ts': text, 'console/src/api/surroundings.ts': text })).toEqual([]);
    expect(messagesOf(ambient, { 'lambdas/saga/a.ts': text, 'cli/a.ts': text, 'console/src/api/a.ts': text })).toHaveLength(3);
  });
});

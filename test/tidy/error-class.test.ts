import { describe, expect, it } from '@jest/globals';
import { errorClass } from './error-class.js';
import { messagesOf } from './messages.js';

const drifted = "class DriftedError extends ConveyanceError { readonly code = 'Drifted'; }";

describe('errorClass', () => {
  it('takes a class whose code is its name, and an abstract root', () => {
    const root = 'abstract class ConveyanceError extends Error { abstract readonly code: string; }';
    expect(messagesOf(errorClass, { 'domain/errors.ts': `${root}\n${drifted}` })).toEqual([]);
  });

  it.each([
    ["class Drifted extends ConveyanceError { readonly code = 'Drifted'; }", 'name it `DriftedError`'],
    ['class DriftedError extends Error {}', "readonly code = 'Drifted'"],
    ["class DriftedError extends Error { readonly code = 'DRIFT'; }", "say 'Drifted'"],
    ["if (error.message.includes('not found')) a();", 'match its class or its code'],
    ["if ((error as Error).message.startsWith('a')) b();", 'match its class or its code'],
  ])('refuses %s', (text, message) => {
    expect(messagesOf(errorClass, { 'domain/errors.ts': text })).toEqual([expect.stringContaining(message)]);
  });

  it('refuses one code for two classes, over the whole tree', () => {
    expect(messagesOf(errorClass, { 'domain/errors.ts': drifted, 'adapters/a.ts': drifted })).toHaveLength(2);
  });
});

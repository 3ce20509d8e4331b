import { describe, expect, it } from '@jest/globals';
import { functionSize } from './function-size.js';
import { messagesOf } from './messages.js';

const lines = (count: number) => 'work();\n'.repeat(count);

describe('functionSize', () => {
  it('lets 40 lines pass and refuses 41', () => {
    expect(messagesOf(functionSize, { 'lib/a.ts': `function f() {\n${lines(38)}}` })).toEqual([]);
    expect(messagesOf(functionSize, { 'lib/a.ts': `function f() {\n${lines(39)}}` })).toEqual([
      expect.stringContaining('lib/a.ts:1 a function of 41 lines'),
    ]);
  });

  it('measures constructors, methods and arrow functions', () => {
    expect(messagesOf(functionSize, { 'lib/a.ts': `class A {\nconstructor() {\n${lines(40)}}\n}` })).toHaveLength(1);
    expect(messagesOf(functionSize, { 'lib/a.ts': `const f = () => {\n${lines(40)}};` })).toHaveLength(1);
  });

  it('is not misled by braces in strings, templates and comments', () => {
    const text = `function f() {\n const a = '{{{'; // {{{\n const b = \`{{\${a}\`;\n return a + b; }\n${lines(60)}`;
    expect(messagesOf(functionSize, { 'lib/a.ts': text })).toEqual([]);
  });

  it('measures each test of a suite by itself', () => {
    const suite = (inside: string) => `describe('a', () => {\n${inside}\n});`;
    const short = `it('b', () => {\n${lines(20)}});\n`;
    const long = `it('b', () => {\n${lines(40)}});\n`;
    expect(messagesOf(functionSize, { 'test/a.test.ts': suite(short.repeat(4)) })).toEqual([]);
    expect(messagesOf(functionSize, { 'test/a.test.ts': suite(long) })).toHaveLength(1);
    expect(messagesOf(functionSize, { 'test/a.test.ts': suite(lines(41)) })).toHaveLength(1);
  });
});

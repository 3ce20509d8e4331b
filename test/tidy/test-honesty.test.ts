import { describe, expect, it } from '@jest/globals';
import { messagesOf } from './messages.js';
import { testHonesty } from './test-honesty.js';

const messages = (text: string, path = 'test/domain/a.test.ts') => messagesOf(testHonesty, { [path]: text });

describe('testHonesty', () => {
  it('takes tests that run', () => {
    expect(messages("describe('a', () => { it.each([1])('b', () => { expect(1).toBe(1); }); });")).toEqual([]);
  });

  it.each([
    ["it.skip('a', f);", 'does not run'],
    ["describe.only('a', f);", 'does not run'],
    ["it.todo('a');", 'does not run'],
    ["it.skip.each([1])('a', f);", 'does not run'],
    ["xit('a', f);", 'does not run'],
    ['expect(a).toMatchSnapshot();', 'toEqual'],
    ['expect(f(a)).not.toMatchInlineSnapshot();', 'toEqual'],
    ["jest.mock('./a.js');", 'in-memory fake'],
    ["import { mockClient } from 'aws-sdk-client-mock';", 'in-memory fake'],
  ])('refuses %s', (text, message) => {
    expect([...new Set(messages(text))]).toEqual([expect.stringContaining(message)]);
  });

  it('lets the SDK be stood in for at its edge', () => {
    expect(messages("import { mockClient } from 'aws-sdk-client-mock';", 'test/drivers/a.test.ts')).toEqual([]);
  });
});

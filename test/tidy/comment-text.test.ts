import { describe, expect, it } from '@jest/globals';
import { commentText } from './comment-text.js';
import { messagesOf } from './messages.js';

const messages = (text: string) => messagesOf(commentText, { 'domain/a.ts': text });

describe('commentText', () => {
  it('takes reasons', () => {
    expect(messages('// The lease ends first, so nothing acts after undo began.\n/** Returns the sum; see docs. */\nf();')).toEqual([]);
  });

  it.each([
    [`// ${'TO'}${'DO'} later`, 'open an issue'],
    [`/* ${'FIX'}${'ME'} */`, 'open an issue'],
    ['// const a = b();', 'commented-out code'],
    ['// return a;', 'commented-out code'],
    ['// Arrange', 'say Prepare'],
    ['// then', 'say Assess'],
    ['/** As in design §5. */', 'not in the tree'],
  ])('refuses %s', (text, message) => {
    expect(messages(text)).toEqual([expect.stringContaining(message)]);
  });

  it('leaves strings alone', () => {
    expect(messages("f('// return a;');")).toEqual([]);
  });
});

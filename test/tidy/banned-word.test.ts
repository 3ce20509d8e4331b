import { describe, expect, it } from '@jest/globals';
import { bannedWord } from './banned-word.js';
import { messagesOf } from './messages.js';

const glossary = '## Words not used\n| Not used | Say |\n|---|---|\n| `accountId` | awsAccountId |\n| buyer | purchaser |\n';
const messages = (path: string, text: string) => messagesOf(bannedWord, { 'docs/glossary.md': glossary, [path]: text });

describe('bannedWord', () => {
  it('names the replacement, in names, comments and documents', () => {
    expect(messages('domain/a.ts', 'const buyerName = 1;')).toEqual(['domain/a.ts:1 "buyer": say purchaser (docs/glossary.md).']);
    expect(messages('domain/a.ts', '// tells the buyers')).toHaveLength(1);
    expect(messages('README.md', 'one\nthe Buyer pays')).toEqual([expect.stringContaining('README.md:2')]);
  });

  it('bans an identifier as a whole name only', () => {
    expect(messages('domain/a.ts', 'interface A { accountId: string }')).toHaveLength(1);
    expect(messages('domain/a.ts', 'const { a: accountId } = b;')).toHaveLength(1);
    expect(messages('domain/a.ts', 'f({ accountId });')).not.toEqual([]);
    expect(messages('domain/a.ts', 'f({ awsAccountId, memberAccountId, AccountId });')).toEqual([]);
  });

  it('leaves names that others gave alone', () => {
    expect(messages('scripts/a.ts', 'simulate({ accountId: awsAccountId }); const b = answer.accountId;')).toEqual([]);
  });

  it('leaves strings alone', () => {
    expect(messages('domain/a.ts', "f('buyer');")).toEqual([]);
  });
});

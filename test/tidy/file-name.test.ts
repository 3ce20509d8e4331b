import { describe, expect, it } from '@jest/globals';
import { fileName } from './file-name.js';
import { messagesOf } from './messages.js';

describe('fileName', () => {
  it('takes kebab-case', () => {
    expect(messagesOf(fileName, { 'domain/ledger/journal-entry.ts': '', 'jest.config.mjs': '', 'statemachines/a-b.asl.yaml': '' })).toEqual(
      [],
    );
  });

  it('refuses capitals and underscores in files and folders', () => {
    expect(messagesOf(fileName, { 'domain/holdFunds.ts': '' })).toEqual([expect.stringContaining('not kebab-case')]);
    expect(messagesOf(fileName, { 'domain/a_b/hold.ts': '' })).toHaveLength(1);
  });

  it('refuses names that say no idea, with a word instead', () => {
    expect(messagesOf(fileName, { 'domain/string-utils.ts': '' })).toEqual([expect.stringContaining('say the idea it holds')]);
  });
});

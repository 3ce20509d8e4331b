import { describe, expect, it } from '@jest/globals';
import { holdsPhrase, readBannedWords, wordsOf } from './glossary.js';

describe('readBannedWords', () => {
  it('reads every word of the last table, with its replacement', () => {
    const glossary =
      '## Words\n| a | b |\n|---|---|\n| c | d |\n## Words not used\n\n| Not used | Say |\n|---|---|\n| `aId`, buyer | purchaser |\n## More\n';
    expect(readBannedWords(glossary)).toEqual([
      { word: 'aId', kind: 'identifier', sayInstead: 'purchaser' },
      { word: 'buyer', kind: 'phrase', sayInstead: 'purchaser' },
    ]);
  });
});

describe('wordsOf', () => {
  it('splits names and phrases', () => {
    expect(wordsOf('awsAccountId')).toEqual(['aws', 'account', 'id']);
    expect(wordsOf('HTTPServer roll-back')).toEqual(['http', 'server', 'roll', 'back']);
  });
});

describe('holdsPhrase', () => {
  it('finds words that follow one another, in singular and plural', () => {
    expect(holdsPhrase(['the', 'end', 'users'], ['end', 'user'])).toBe(true);
    expect(holdsPhrase(['end', 'of', 'user'], ['end', 'user'])).toBe(false);
  });
});

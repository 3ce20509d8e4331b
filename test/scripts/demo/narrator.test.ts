import { describe, expect, it } from '@jest/globals';
import { Narrator } from '../../../scripts/demo/narrator.js';

function heard() {
  const lines: string[] = [];
  return { lines, narrator: new Narrator((line) => lines.push(line)) };
}

describe('Narrator', () => {
  it('tells a comparison that holds, and holds', () => {
    const { narrator, lines } = heard();

    narrator.expect('rules left', 0, 0);

    expect(lines).toEqual(['   holds  rules left: 0']);
    expect(narrator.holds).toBe(true);
  });

  it.each([
    ['another number', 1, 0, '1', '0'],
    ['a number for a text that reads otherwise', '', 0, '', '0'],
    ['another element', ['a'], ['b'], '["a"]', '["b"]'],
    ['an element more', ['a', 'b'], ['a'], '["a","b"]', '["a"]'],
    ['another value deep inside', { a: { b: '1' } }, { a: { b: '2' } }, '{"a":{"b":"1"}}', '{"a":{"b":"2"}}'],
    ['nothing where something must be', undefined, 'completed', 'nothing', 'completed'],
  ])('tells BROKEN and does not hold for %s', (_case, actual, expected, actualText, expectedText) => {
    const { narrator, lines } = heard();

    narrator.expect('what', actual, expected);

    expect(lines).toEqual([`   BROKEN  what: ${actualText} (expected ${expectedText})`]);
    expect(narrator.holds).toBe(false);
    expect(narrator.comparisons).toEqual([{ what: 'what', expected: expectedText, actual: actualText, holds: false }]);
  });

  it('does not hold once one of many comparisons is broken', () => {
    const { narrator } = heard();

    for (const actual of ['right', 'wrong', 'right']) narrator.expect('what', actual, 'right');

    expect(narrator.holds).toBe(false);
  });

  it('tells a table in columns and keeps it for the document', () => {
    const { narrator, lines } = heard();

    narrator.table(
      'Rules',
      ['what', 'network'],
      [
        ['ssh', '10.0.0.0/8'],
        ['a long name', ''],
      ],
    );

    expect(lines).toEqual([
      '\n   Rules',
      '   what         network',
      '   -----------  ----------',
      '   ssh          10.0.0.0/8',
      '   a long name  ',
    ]);
    expect(narrator.sections).toEqual([
      {
        title: 'Rules',
        data: [
          { what: 'ssh', network: '10.0.0.0/8' },
          { what: 'a long name', network: '' },
        ],
      },
    ]);
  });

  it('tells changes as what was before and after', () => {
    const { narrator } = heard();

    narrator.changes('Access', [{ what: 'rule 1', before: '-', after: '192.0.2.0/24' }]);

    expect(narrator.sections).toEqual([{ title: 'Access', data: [{ what: 'rule 1', before: '-', after: '192.0.2.0/24' }] }]);
  });

  it('sets titles and lines apart', () => {
    const { narrator, lines } = heard();

    narrator.title('The money');
    narrator.say('Waiting');

    expect(lines).toEqual(['\n== The money', '   Waiting']);
  });

  it('ends with 0 only while every comparison holds', () => {
    const narrator = new Narrator(() => undefined);
    narrator.expect('sum', 0, 0);
    expect(narrator.exitCode).toBe(0);

    narrator.expect('sum', 1, 0);

    expect(narrator.exitCode).toBe(1);
  });
});

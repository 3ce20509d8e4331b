import { describe, expect, it } from '@jest/globals';
import { addressName, nameNumber, Questions } from '../../../../domain/association/join/questions.js';

describe('Questions', () => {
  it('notes what is asked meanwhile, each name once, as rising numbers', () => {
    const questions = new Questions();
    questions.ask('before');

    const { answer, asked } = questions.during(() => {
      for (const name of ['b', 'a', 'b']) questions.ask(name);
      return 7;
    });

    questions.ask('after');
    expect([answer, [...asked]]).toEqual([7, [nameNumber('a'), nameNumber('b')].sort((x, y) => x - y)]);
  });

  it('ends with what it watches, whatever that throws', () => {
    const questions = new Questions();
    const failing = () => questions.during(() => fail());

    expect(failing).toThrow('broken');
    expect([...questions.during(() => undefined).asked]).toEqual([]);
  });
});

describe('nameNumber', () => {
  it('tells names apart, and addresses from names', () => {
    expect(new Set(['a', 'b', 'ab', 'ba', addressName('a')].map(nameNumber)).size).toBe(5);
    expect(nameNumber('')).toBe(0x811c_9dc5);
  });
});

function fail(): never {
  throw new Error('broken');
}

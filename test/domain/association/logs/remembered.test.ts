import { describe, expect, it } from '@jest/globals';
import { remembered } from '../../../../domain/association/logs/remembered.js';

function aWork(textsMax: number) {
  const worked: string[] = [];
  const work = remembered(textsMax, (text) => {
    worked.push(text);
    return text === '-' ? undefined : text.length;
  });
  return { work, worked };
}

describe('remembered', () => {
  it('works once for each text, also where there is no answer', () => {
    const { work, worked } = aWork(10);

    expect(['ab', '-', 'ab', '-'].map(work)).toEqual([2, undefined, 2, undefined]);
    expect(worked).toEqual(['ab', '-']);
  });

  it('forgets all when there are too many, and keeps no long ones', () => {
    const { work, worked } = aWork(2);
    const long = 'x'.repeat(65);

    expect(['a', 'b', 'c', 'a', long, long].map(work)).toEqual([1, 1, 1, 1, 65, 65]);
    expect(worked).toEqual(['a', 'b', 'c', 'a', long, long]);
  });
});

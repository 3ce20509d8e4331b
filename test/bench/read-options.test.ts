import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../../bench/read-options.js';

const areas = ['a', 'b'].map((name) => ({ name, measure: async () => [] }));

describe('readOptions', () => {
  it('measures everything unless told', () => {
    expect(readOptions([], areas)).toEqual({ areas, json: false });
  });

  it('measures one area', () => {
    expect(readOptions(['--only', 'b', '--json'], areas)).toEqual({ areas: [areas[1]], json: true });
  });

  it('names the areas when there is none of that name', () => {
    expect(() => readOptions(['--only', 'c'], areas)).toThrow('No area c; there are a, b.');
  });
});

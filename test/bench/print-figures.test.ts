import { describe, expect, it } from '@jest/globals';
import { judge } from '../../bench/figure.js';
import { printFigures } from '../../bench/print-figures.js';

const figure = {
  id: 'P1',
  what: 'transitions',
  figure: 91,
  unit: 'x',
  reach: { op: '<=', value: 100 },
  rival: 4009,
  rivalName: 'naive',
} as const;

describe('printFigures', () => {
  it('puts the ratio first and says what falls short', () => {
    const lines = printFigures([judge(figure), judge({ ...figure, figure: 101 })]).split('\n');
    expect(lines[1]).toMatch(/^44\.1× +P1 +transitions +91 x +<= 100 +naive 4,009 +holds$/);
    expect(lines[2]).toMatch(/FALLS SHORT$/);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../../bench/figure.js';
import { identificationFigures } from '../../../bench/identification/identification-figures.js';

function aFigure(id: string): Figure {
  return { id, what: 'something', figure: 1, unit: '', reach: { op: '>=', value: 1 }, rival: 1, rivalName: 'none' };
}

describe('identificationFigures', () => {
  it('answers the figures of every measure in their order, and never runs two at a time', async () => {
    const running: string[] = [];
    const seen: string[] = [];
    const measure = (...ids: readonly string[]) => {
      return async (): Promise<readonly Figure[]> => {
        seen.push([...running, ...ids].join(' '));
        running.push('busy');
        await Promise.resolve();
        running.pop();
        return ids.map(aFigure);
      };
    };

    const figures = await identificationFigures([measure('P10'), measure('P11', 'R9'), measure()]);

    expect(figures.map(({ id }) => id)).toEqual(['P10', 'P11', 'R9']);
    expect(seen).toEqual(['P10', 'P11 R9', '']);
  });

  it('fails when a measure fails: a figure that was not measured is not left out in silence', async () => {
    const failing = () => Promise.reject(new Error('nothing measured'));

    await expect(identificationFigures([failing])).rejects.toThrow('nothing measured');
  });
});

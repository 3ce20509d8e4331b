import { describe, expect, it } from '@jest/globals';
import { familyNames } from '../../../bench/identification/estates/families/families.js';
import { attacks } from '../../../bench/identification/poisoning/attacks.js';
import { poisoningFigures, poisoningSize } from '../../../bench/identification/poisoning-figures.js';

describe('poisoningFigures', () => {
  it('sends over a million events in all at its full size', () => {
    expect(poisoningSize.accounts * familyNames.length * poisoningSize.events * Object.keys(attacks).length).toBeGreaterThanOrEqual(
      1_000_000,
    );
  });

  it('answers the farthest that others moved in each shape, and how many of its own pairs crossed', async () => {
    const figures = await poisoningFigures({ accounts: 1, events: 200, families: ['serverless', 'batch'] });

    expect(figures.map(({ id }) => id)).toEqual([
      ...Object.keys(attacks).map((shape) => `S11/others/${shape.replaceAll(' ', '-')}`),
      'S11/others/forge-tags',
      'S11/own',
    ]);
    expect(figures.at(-1)?.what).toContain('2,800 events');
  });
});

import { describe, expect, it } from '@jest/globals';
import { weightsPage } from '../../../../bench/identification/report/weights-page.js';
import { featureNames } from '../../../../domain/association/score/features.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';

describe('weightsPage', () => {
  it('says of each feature what it brings from which value on', () => {
    const features = [
      {
        feature: 'needs',
        steps: [
          { from: 1, logOdds: 3.5 },
          { from: 128, logOdds: 0.25 },
        ],
      },
      { feature: 'deploys', steps: [] },
    ];

    const page = weightsPage({ ...startingWeights, features });

    expect(page).toContain('| needs | 1: 3.5, 128: 0.25 |');
    expect(page).toContain('| deploys | none |');
  });

  it('says what it was fitted on, and every cap, number of the grouping and threshold in force', () => {
    const page = weightsPage(fittedWeights);

    expect(page).toContain(`Version \`${fittedWeights.version}\`, fitted on ${fittedWeights.fittedOn}.`);
    expect(page).toContain(`a confidence of ${fittedWeights.threshold}`);
    const { join, ...grouping } = fittedWeights.grouping;
    for (const [name, value] of Object.entries({ ...fittedWeights.caps, ...join, ...grouping }))
      if (typeof value === 'number') expect(page).toContain(`| ${name} | ${value} |`);
    for (const feature of featureNames) expect(page).toContain(`| ${feature} | `);
  });

  it('says how bond and evidence are weighed inside groups and between them, with the knots of each', () => {
    const { together, apart } = fittedWeights.final;

    const page = weightsPage(fittedWeights);

    for (const [side, { bond, direct, calibration }] of [
      ['of one group', together],
      ['of different groups', apart],
    ] as const) {
      expect(page).toContain(`of two resources ${side} (${bond} of the bond, ${direct} of the evidence): ${calibration[0]?.logOdds} → `);
      expect(page).toContain(`${calibration.at(-1)?.logOdds} → ${calibration.at(-1)?.confidence}`);
    }
  });
});

import type { Weights } from './weights.js';

const full = (feature: string, ...points: readonly (readonly [number, number])[]) => ({
  feature,
  steps: points.map(([from, logOdds]) => ({ from, logOdds })),
});

/**
 * What fitting starts from and does not change: caps, half-life and how groups are formed, each chosen for what it means; and weights assumed
 * for the rest.
 */
export const startingWeights: Weights = {
  version: '2026-11',
  fittedOn: 'nothing: assumed',
  intercept: -5,
  features: [
    full('tag', [16, 0.5], [64, 1], [128, 1.5], [192, 2], [230, 1]),
    full('second-tag', [64, 0.5], [128, 0.5]),
    full('stack', [1, 2], [128, 2], [200, 1]),
    full('application', [1, 3], [128, 2]),
    full('code-tag', [1, 1], [128, 1.5], [200, 1]),
    full('needs', [1, 4], [200, 1]),
    full('mentions', [1, 3], [128, 1]),
    full('policy', [1, 1], [64, 1], [128, 1], [200, 1]),
    full('requests', [8, 1], [64, 1], [128, 1]),
    full('deploys', [8, 0.5]),
    full('log-delivery', [8, 0.5]),
    full('flows', [8, 0.5], [64, 0.5], [128, 1]),
    full('routes', [8, 1], [64, 1], [128, 1]),
    full('resolves', [8, 0.3]),
    full('other-tag', [128, -1], [200, -2]),
  ],
  caps: { tags: 6, declaration: 6, configuration: 6, uses: 4, policy: 4, calls: 3, traffic: 3, logs: 3, contradiction: 5 },
  calibration: [
    { logOdds: -6, confidence: 0.005 },
    { logOdds: -3, confidence: 0.05 },
    { logOdds: -1, confidence: 0.3 },
    { logOdds: 0, confidence: 0.6 },
    { logOdds: 1, confidence: 0.8 },
    { logOdds: 4, confidence: 0.97 },
    { logOdds: 8, confidence: 0.99 },
  ],
  threshold: 0.5,
  halfLifeDays: 30,
  grouping: {
    hubDegree: 16,
    nameFloorLogOdds: 3,
    nameLogOdds: 2,
    partMin: 14,
    servedPartMin: 1,
    mainShareMin: 0.9,
    join: {
      letsIn: 4.7,
      names: 0.1,
      policy: 0.1,
      namesStore: 3.3,
      needed: 2.1,
      unlinked: 4,
      size: 0.72,
      crowd: 8,
      agree: 1.5,
      hint: 1,
      differ: 1.7,
    },
    joinLogOdds: 1,
    calibration: [
      { logOdds: 0, confidence: 0 },
      { logOdds: 1, confidence: 0.5 },
      { logOdds: 2, confidence: 0.8 },
      { logOdds: 4, confidence: 0.95 },
      { logOdds: 8, confidence: 0.99 },
    ],
  },
  final: {
    together: {
      bond: 1,
      direct: 0.3,
      calibration: [
        { logOdds: 0, confidence: 0.7 },
        { logOdds: 8, confidence: 0.99 },
      ],
    },
    apart: {
      bond: 1,
      direct: 0.3,
      calibration: [
        { logOdds: -8, confidence: 0.005 },
        { logOdds: 8, confidence: 0.7 },
      ],
    },
  },
};

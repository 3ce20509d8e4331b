import { describe, expect, test } from '@jest/globals';
import { identify } from '../../../domain/association/identify.js';
import { pairConfidence } from '../../../domain/association/index/pair-confidence.js';
import { aStoredRun } from '../../support/a-stored-run.js';
import { noon } from '../../support/an-association-index.js';

const [lone, web, assets, orders] = [0, 1, 2, 3];

describe('identify', () => {
  test('joins what is configured with what logs showed', () => {
    const { resources, logged } = aStoredRun();

    const configured = identify({ resources, asOf: noon });
    const both = identify({ resources, logged, asOf: noon });

    expect(pairConfidence(configured, web, assets)).toBeGreaterThan(0.5);
    expect(pairConfidence(both, web, orders)).toBeGreaterThan(pairConfidence(configured, web, orders));
    expect(pairConfidence(both, web, lone)).toBeLessThan(0.3);
  });

  test('follows what the customer has decided', () => {
    const { resources, logged } = aStoredRun();
    const [a = '', b = '', c = ''] = [resources[web], resources[assets], resources[lone]].map((one) => one?.arn);

    const index = identify({
      resources,
      logged,
      asOf: noon,
      feedback: [
        { a, b, verdict: 'rejected' },
        { a, b: c, verdict: 'accepted' },
      ],
    });

    expect(pairConfidence(index, web, assets)).toBeLessThan(index.weights.threshold);
    expect(pairConfidence(index, web, lone)).toBeGreaterThanOrEqual(index.weights.threshold);
  });
});

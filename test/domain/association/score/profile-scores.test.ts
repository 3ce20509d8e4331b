import { describe, expect, test } from '@jest/globals';
import { type FeatureName, featureNames } from '../../../../domain/association/score/features.js';
import { profileScores } from '../../../../domain/association/score/profile-scores.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import { stepTables } from '../../../../domain/association/score/step-tables.js';

const names = { feature: 'names', steps: [{ from: 1, logOdds: 2 }] };
const uses = { feature: 'names-interface', steps: [{ from: 1, logOdds: 1 }] };
const tables = stepTables({ ...startingWeights, features: [...startingWeights.features, names, uses] });

/** Scores of one profile of which features are as strong as can be. */
function scored(...strong: readonly FeatureName[]) {
  const strengths = featureNames.map((name) => Uint8Array.of(strong.includes(name) ? 255 : 0));
  const nothing = new Uint8Array(0);
  const features = { profileOf: new Uint32Array(0), profiles: 1, strengths, actors: Uint8Array.of(0), events: [], isLogged: nothing };
  const { named, configured, used } = profileScores(features, tables);
  return { named: named[0], configured: configured[0], used: used[0] };
}

describe('profileScores', () => {
  test('put tags and declarations together, and configuration and policies', () => {
    expect(scored('stack')).toEqual({ named: 5_000, configured: 0, used: 0 });
    expect(scored('stack', 'needs')).toEqual({ named: 5_000, configured: 5_000, used: 0 });
    expect(scored('needs', 'policy')).toEqual({ named: 0, configured: 9_000, used: 0 });
  });

  test('what settings alone name is use; with a policy behind it, it is what something is made of', () => {
    expect(scored('names')).toEqual({ named: 0, configured: 2_000, used: 2_000 });
    expect(scored('names', 'policy')).toEqual({ named: 0, configured: 6_000, used: 0 });
  });

  test('an interface that is named is used, whatever stands behind it', () => {
    expect(scored('names-interface', 'policy')).toEqual({ named: 0, configured: 5_000, used: 1_000 });
  });
});

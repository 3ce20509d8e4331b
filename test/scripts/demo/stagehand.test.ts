import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Stagehand } from '../../../scripts/demo/stagehand.js';
import { canary } from '../../../scripts/support/canary.js';

describe('Stagehand', () => {
  let stagehand: Stagehand;
  let told: string[];
  const order = (words: unknown) => fetch(stagehand.url, { method: 'POST', body: JSON.stringify(words) });

  beforeEach(async () => {
    told = [];
    const note = (how: string) => (name: string) => {
      told.push(`${how} ${name}`);
      return () => void told.push(`release ${name}`);
    };
    stagehand = await Stagehand.open({
      cloud: { controlEndpoint: 'http://127.0.0.1:1', memberEndpoint: 'http://127.0.0.1:1' },
      app: { functionNamePrefix: 'conveyance-dev-' } as never,
      gate: { hold: note('hold'), cut: note('cut') },
      password: canary('password'),
      secretValue: canary('secret'),
    });
  });

  afterEach(() => stagehand.close());

  it('holds a step back, cuts one off, and lets both go', async () => {
    for (const words of [
      ['hold', 'A'],
      ['cut', 'B'],
      ['release', 'A'],
      ['release', 'B'],
      ['release', 'never held'],
    ]) {
      expect((await order(words)).status).toBe(200);
    }

    expect(told).toEqual(['hold conveyance-dev-A', 'cut conveyance-dev-B', 'release conveyance-dev-A', 'release conveyance-dev-B']);
  });

  it.each([['fly'], ['__proto__'], ['solution', 'no such']])('says what is wrong with %j', async (...words) => {
    const answer = await order(words);

    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/knows no|No solution/);
  });
});

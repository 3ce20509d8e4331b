import { afterEach, describe, expect, it } from '@jest/globals';
import { controlPlan, memberPlan } from '../../../scripts/local/emulator-plan.js';

describe('controlPlan and memberPlan', () => {
  afterEach(() => {
    delete process.env.AWS_PROFILE;
  });

  it('hand nothing of the developer on to the emulators and their Lambdas', () => {
    process.env.AWS_PROFILE = 'work';

    const names = [...Object.keys(controlPlan('/state', 1).env), ...Object.keys(memberPlan('/state', 2).env)];

    expect(names.filter((name) => name.startsWith('AWS_') || name === 'NODE_OPTIONS')).toEqual([]);
  });

  it('run Lambdas on the Node of the packages, with temporary files inside the state folder', () => {
    const { env } = controlPlan('/state', 1);

    expect(env.PATH?.split(':')[0]).toMatch(/node_modules\/\.bin$/);
    expect(env.TMPDIR).toBe('/state/tmp');
  });

  it('listen on this machine only, on the port that is given', () => {
    expect(controlPlan('/state', 14).env).toMatchObject({ BIND_HOST: '127.0.0.1', GATEWAY_PORT: '14' });
    expect(memberPlan('/state', 15).args).toEqual(['-H', '127.0.0.1', '-p', '15']);
  });
});

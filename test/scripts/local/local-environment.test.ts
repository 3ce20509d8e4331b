import { afterEach, describe, expect, it } from '@jest/globals';
import { localEnvironment } from '../../../scripts/local/local-environment.js';

describe('localEnvironment', () => {
  afterEach(() => {
    delete process.env.AWS_PROFILE;
    delete process.env.CONVEYANCE_KEPT;
  });

  it('speaks to the control account with the test key and never with what the developer has for AWS', () => {
    process.env.AWS_PROFILE = 'production';
    process.env.CONVEYANCE_KEPT = 'yes';

    const env = localEnvironment({ controlEndpoint: 'http://127.0.0.1:1', memberEndpoint: 'http://127.0.0.1:2' });

    expect(env).toMatchObject({
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ACCESS_KEY_ID: 'test',
      CDK_DEFAULT_ACCOUNT: '000000000000',
      CONVEYANCE_KEPT: 'yes',
    });
    expect(env.AWS_PROFILE).toBeUndefined();
  });
});

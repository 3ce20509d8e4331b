import { describe, expect, it } from '@jest/globals';
import { deployedApp, redirectUri } from '../../../scripts/demo/deployed-app.js';

const cloud = { controlEndpoint: 'http://127.0.0.1:4000', memberEndpoint: 'http://127.0.0.1:5000' };
const outputs = {
  Data: { MarketplaceTableName: 'market' },
  Transfer: { FunctionNamePrefix: 'conveyance-dev-' },
  Api: { ApiId: 'api1', UserPoolId: 'pool1', UserPoolClientId: 'client1' },
};

describe('deployedApp', () => {
  it('finds every output in whichever stack has it', () => {
    expect(deployedApp(cloud, outputs)).toEqual({
      apiUrl: 'http://127.0.0.1:4000/_aws/execute-api/api1/$default',
      userPoolId: 'pool1',
      marketplaceTable: 'market',
      functionNamePrefix: 'conveyance-dev-',
      signIn: { signInUrl: 'http://127.0.0.1:4000', clientId: 'client1', redirectUri },
    });
  });

  it('names the output that no stack has', () => {
    expect(() => deployedApp(cloud, { ...outputs, Transfer: {} })).toThrow('The stacks have no output FunctionNamePrefix.');
  });
});

import { describe, expect, it } from '@jest/globals';
import { apiUses, servedRoutes } from '../../../lambdas/api/routes.js';
import { readEnvironment } from '../../../lambdas/wrappers/environment.js';
import { ApiStack } from '../../../lib/stacks/api-stack.js';
import { DataStack } from '../../../lib/stacks/data-stack.js';
import { aConsole } from '../../support/a-console.js';
import {
  aBundle,
  anApp,
  type CdkResource,
  environmentOf,
  ofType,
  resourcesIn,
  someSettings,
  statementsIn,
} from '../../support/cdk-resources.js';

const consoleUrl = 'https://console.example';

function apiWith(context: { readonly [name: string]: unknown } = {}): readonly CdkResource[] {
  const app = anApp();
  const settings = someSettings({ consoleUrl, ...context });
  const bundle = aBundle();
  const data = new DataStack(app, 'Data', { settings });
  return resourcesIn(new ApiStack(app, 'Api', { settings, data, bundle }));
}

describe('ApiStack', () => {
  const resources = apiWith();
  const [handler] = ofType(resources, 'AWS::Lambda::Function');

  it('has every route of the table, all to one Lambda', () => {
    const keys = ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);

    expect(keys).toEqual(servedRoutes.map(({ method, path }) => `${method} ${path}`));
    expect(ofType(resources, 'AWS::Lambda::Function')).toHaveLength(1);
  });

  it('gives it the environment that its uses check at cold start', () => {
    const environment = environmentOf(handler);

    for (const use of apiUses) expect(() => readEnvironment(use, environment)).not.toThrow();
  });

  it('reaches member accounts under the name they trust', () => {
    expect(ofType(resources, 'AWS::IAM::Role').map(({ Properties }) => Properties.RoleName)).toContain('ConveyanceApi-dev');
  });

  it('creates people in its own pool, and in none when another issuer is set', () => {
    const elsewhere = apiWith({ issuer: 'https://id.example', audience: 'conveyance' });
    const creating = (list: readonly CdkResource[]) =>
      statementsIn(list).filter(({ Action }) => Action.includes('cognito-idp:AdminCreateUser'));

    expect(creating(resources)).toHaveLength(1);
    expect(creating(elsewhere)).toEqual([]);
    expect(ofType(elsewhere, 'AWS::Cognito::UserPool')).toEqual([]);
    expect(ofType(elsewhere, 'AWS::ApiGatewayV2::Authorizer')[0]?.Properties).toMatchObject({
      JwtConfiguration: { Issuer: 'https://id.example', Audience: ['conveyance'] },
    });
  });

  it('knows where people sign in: on the pages of its pool, or where the settings say', () => {
    const addressOf = (list: readonly CdkResource[]) => {
      const service = readEnvironment('service', environmentOf(ofType(list, 'AWS::Lambda::Function')[0]));
      return [service.SIGN_IN_AUTHORIZE_URL, service.SIGN_IN_TOKEN_URL, service.SIGN_IN_CLIENT_ID];
    };
    const elsewhere = { issuer: 'https://id.example', audience: 'conveyance' };
    const addresses = { authorizeUrl: 'https://id.example/authorize', tokenUrl: 'https://id.example/token' };

    const [authorizeUrl, tokenUrl] = addressOf(resources);

    expect(authorizeUrl).toMatch(/\/oauth2\/authorize/);
    expect(tokenUrl).toMatch(/\/oauth2\/token/);
    expect(addressOf(apiWith({ ...elsewhere, ...addresses, clientId: 'app' }))).toEqual([...Object.values(addresses), 'app']);
    expect(addressOf(apiWith({ ...elsewhere, ...addresses }))[2]).toBe('conveyance');
    expect(addressOf(apiWith(elsewhere))).toEqual(['', '', '']);
  });

  it('knows where people sign out: the pool is told who and where to, another issuer has its own address', () => {
    const signOutOf = (list: readonly CdkResource[]) =>
      readEnvironment('service', environmentOf(ofType(list, 'AWS::Lambda::Function')[0])).SIGN_IN_SIGN_OUT_URL;
    const pages = { authorizeUrl: 'https://id.example/authorize', tokenUrl: 'https://id.example/token' };
    const elsewhere = { issuer: 'https://id.example', audience: 'conveyance', ...pages };

    expect(signOutOf(resources)).toMatch(/amazoncognito\.com\/logout\?client_id=.*&logout_uri=https:\/\/console\.example\//);
    expect(signOutOf(apiWith({ signOutUrl: 'http://127.0.0.1:4566/logout' }))).toMatch(/http:\/\/127\.0\.0\.1:4566\/logout\?client_id=/);
    expect(signOutOf(apiWith({ ...elsewhere, signOutUrl: 'https://id.example/out' }))).toBe('https://id.example/out');
    expect(signOutOf(apiWith(elsewhere))).toBe('');
  });

  it('serves the console itself unless told who does, and then needs it built', () => {
    const app = anApp();
    const settings = someSettings();
    const data = new DataStack(app, 'Data', { settings });

    const stack = new ApiStack(app, 'Api', { settings, data, bundle: aBundle(), console: aConsole() });

    const inAll = resourcesIn(stack);
    expect(ofType(inAll, 'AWS::CloudFront::Distribution')).toHaveLength(1);
    expect(JSON.stringify(ofType(inAll, 'AWS::Cognito::UserPoolClient')[0]?.Properties.CallbackURLs)).toContain('/signed-in');
    expect(ofType(resources, 'AWS::CloudFront::Distribution')).toEqual([]);
    expect(() => new ApiStack(app, 'Unbuilt', { settings, data, bundle: aBundle() })).toThrow('not built');
  });
});

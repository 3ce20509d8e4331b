import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { apiUses, routes } from '../../../lambdas/api/routes.js';
import { readEnvironment } from '../../../lambdas/wrappers/environment.js';
import { ApiStack } from '../../../lib/stacks/api-stack.js';
import { DataStack } from '../../../lib/stacks/data-stack.js';
import { TransferStack } from '../../../lib/stacks/transfer-stack.js';
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

function apiWith(context: { readonly [name: string]: unknown } = {}): readonly CdkResource[] {
  const app = anApp();
  const settings = someSettings(context);
  const bundle = aBundle();
  const data = new DataStack(app, 'Data', { settings });
  const transfer = new TransferStack(app, 'Transfer', { settings, data, bundle, machinesFolder: resolve('statemachines') });
  return resourcesIn(new ApiStack(app, 'Api', { settings, data, bundle, transfer }));
}

describe('ApiStack', () => {
  const resources = apiWith();
  const [handler] = ofType(resources, 'AWS::Lambda::Function');

  it('has every route of the table, all to one Lambda', () => {
    const keys = ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);

    expect(keys).toEqual(routes.map(({ method, path }) => `${method} ${path}`));
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
});

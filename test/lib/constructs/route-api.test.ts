import { describe, expect, it } from '@jest/globals';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { RouteApi, type ServedRoutes } from '../../../lib/constructs/route-api.js';
import { aStack, type CdkResource, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

const health = { method: 'GET', path: '/api/health', auth: 'public', operationId: 'readHealth' } as const;
const buy = {
  method: 'POST',
  path: '/api/listings/{listingId}',
  auth: 'jwt',
  scope: 'conveyance/trade',
  operationId: 'buyListing',
} as const;

const buyAsService = { ...buy, path: '/api/services/listings/{listingId}', auth: 'iam', operationId: 'buyListingAsService' } as const;

function deployed(routes: ServedRoutes['routes']): readonly CdkResource[] {
  const stack = aStack();
  const handler = LambdaFunction.fromFunctionAttributes(stack, 'Fn', {
    functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:Api',
    sameEnvironment: true,
  });
  const issuer = { issuer: 'https://id.example', audience: 'conveyance' };
  const http = new RouteApi(stack, 'Http', someSettings({ requestsPerSecond: 7 }));
  http.serve({ routes, handler, issuer });
  return resourcesIn(http);
}

describe('RouteApi', () => {
  const resources = deployed([health, buy, buyAsService]);
  const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);

  it('has the routes of the table and no other', () => {
    expect(routes.map(({ RouteKey }) => RouteKey)).toEqual([
      'GET /api/health',
      'POST /api/listings/{listingId}',
      'POST /api/services/listings/{listingId}',
    ]);
  });

  it('asks for a token with the scope of the row, and for nothing on public rows', () => {
    expect(routes[0]).toMatchObject({ AuthorizationType: 'NONE' });
    expect(routes[1]).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: ['conveyance/trade'] });
  });

  it('asks services for a signature, and their IAM policies for the right to call', () => {
    expect(routes[2]).toMatchObject({ AuthorizationType: 'AWS_IAM' });
    expect(routes[2]?.AuthorizerId).toBeUndefined();
  });

  it('trusts the issuer and audience it is given', () => {
    expect(ofType(resources, 'AWS::ApiGatewayV2::Authorizer')[0]?.Properties).toMatchObject({
      JwtConfiguration: { Issuer: 'https://id.example', Audience: ['conveyance'] },
    });
  });

  it('refuses a row that asks for a token without a scope', () => {
    expect(() => deployed([{ ...buy, scope: undefined } as unknown as typeof buy])).toThrow('buyListing');
  });

  it('is throttled, logged, and sends payloads of version 2', () => {
    expect(ofType(resources, 'AWS::ApiGatewayV2::Stage')[0]?.Properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 7 },
      AccessLogSettings: { DestinationArn: expect.anything(), Format: expect.stringContaining('$context.status') },
    });
    expect(ofType(resources, 'AWS::ApiGatewayV2::Integration')[0]?.Properties).toMatchObject({ PayloadFormatVersion: '2.0' });
  });

  it('needs one permission however many routes there are', () => {
    expect(ofType(resources, 'AWS::Lambda::Permission')).toHaveLength(1);
  });
});

import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Route } from '../../lambdas/api/route.js';
import type { Settings } from '../settings.js';
import { acknowledge } from './acknowledgement.js';

/** Who signs tokens for the API and whom they are for. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
}

/** What the API serves. */
export interface ServedRoutes {
  readonly routes: readonly Pick<Route, 'method' | 'path' | 'auth' | 'scope' | 'operationId'>[];
  readonly handler: IFunction;
  readonly issuer: TokenIssuer;
}

/** An HTTP API with exactly the routes of the table, each behind its scope or a signature, throttled and logged. */
export class RouteApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  /** Without routes: they need the sign-in, which needs the console's address, and the console needs the bare API. */
  constructor(
    scope: Construct,
    id: string,
    private readonly settings: Settings,
  ) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: `conveyance-${settings.environment}`, createDefaultStage: false });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.requestsPerSecond, burstLimit: settings.requestsBurst },
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLogs()), format: accessLogFormat() },
    });
  }

  /** Adds the routes of the table, all to one Lambda; once. */
  serve({ routes, handler, issuer }: ServedRoutes): void {
    // One permission for the API: one for each route outgrows the Lambda's policy.
    const integration = new HttpLambdaIntegration('Handler', handler, { scopePermissionToRoute: false });
    const tokens = new HttpJwtAuthorizer('Tokens', issuer.issuer, { jwtAudience: [issuer.audience] });
    const signatures = new HttpIamAuthorizer();
    for (const { method, path, auth, scope, operationId } of routes) {
      const added = new HttpRoute(this, operationId, {
        httpApi: this.api,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration,
        ...(auth === 'jwt' && { authorizer: tokens, authorizationScopes: scopesOf(operationId, scope) }),
        ...(auth === 'iam' && { authorizer: signatures }),
        ...(auth === 'public' && { authorizer: new HttpNoneAuthorizer() }),
      });
      if (auth === 'public') acknowledge(added, 'publicRoutes', this.settings.environment);
    }
  }

  private accessLogs(): LogGroup {
    return new LogGroup(this, 'AccessLogs', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
  }
}

function scopesOf(operationId: string, scope: string | undefined): string[] {
  // Without a scope a gateway also takes ID tokens, which tell who somebody is and grant nothing.
  if (!scope) throw new Error(`Route ${operationId} asks for a token but names no scope.`);
  return [scope];
}

function accessLogFormat(): AccessLogFormat {
  const fields = {
    requestId: AccessLogField.contextRequestId(),
    requestTime: AccessLogField.contextRequestTime(),
    sourceIp: AccessLogField.contextIdentitySourceIp(),
    routeKey: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    responseLength: AccessLogField.contextResponseLength(),
    integrationLatency: '$context.integrationLatency',
    subject: '$context.authorizer.claims.sub',
    principal: '$context.identity.userArn',
    error: '$context.authorizer.error',
  };
  return AccessLogFormat.custom(JSON.stringify(fields));
}

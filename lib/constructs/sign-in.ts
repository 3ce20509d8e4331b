import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  type CfnUserPoolClient,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { scopes } from '../../lambdas/api/scopes.js';
import type { Settings } from '../settings.js';

/** Where the pool's own pages for signing in and out are, without a slash at the end; known before there is a pool. */
export function signInPages(environment: Settings['environment']): string {
  return `https://${domainPrefix(environment)}.auth.${Aws.REGION}.amazoncognito.com`;
}

function domainPrefix(environment: Settings['environment']): string {
  return `conveyance-${environment}-${Aws.ACCOUNT_ID}`;
}

/** People of the customers: a pool nobody can join unasked, its sign-in page, and one public client for console and command line. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;

  /** `consoleUrl` is where people come back to, signed in or out. */
  constructor(scope: Construct, id: string, settings: Settings, consoleUrl: string) {
    super(scope, id);
    this.pool = userPool(this, settings.retain);
    this.domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: domainPrefix(settings.environment) },
    });
    this.client = this.pool.addClient('Client', {
      // Public: a browser and a command line keep no secret, PKCE stands in for it.
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, ...this.apiScopes()],
        callbackUrls: [...settings.callbackUrls, `${consoleUrl}/signed-in`],
        logoutUrls: [`${consoleUrl}/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.days(1),
    });
    // Passwords are typed into the sign-in page only: no flow in which a program holds one.
    (this.client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
  }

  /** The issuer as AWS writes it in its tokens. */
  get issuer(): string {
    return `https://cognito-idp.${Aws.REGION}.amazonaws.com/${this.pool.userPoolId}`;
  }

  private apiScopes(): OAuthScope[] {
    const served = Object.entries(scopes).map(([name, scopeDescription]) => {
      const [, scopeName = ''] = name.split('/');
      return new ResourceServerScope({ scopeName, scopeDescription });
    });
    const server = this.pool.addResourceServer('Scopes', { identifier: resourceServer(), scopes: served });
    return served.map((scope) => OAuthScope.resourceServer(server, scope));
  }
}

/** The part before the slash, which every scope of the table shares. */
function resourceServer(): string {
  const identifiers = new Set(Object.keys(scopes).map((name) => name.split('/')[0]));
  const [identifier] = identifiers;
  if (identifiers.size !== 1 || !identifier) throw new Error(`Scopes must share one resource server: ${[...identifiers].join(', ')}`);
  return identifier;
}

function userPool(scope: Construct, retain: boolean): UserPool {
  return new UserPool(scope, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: retain,
    removalPolicy: retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}

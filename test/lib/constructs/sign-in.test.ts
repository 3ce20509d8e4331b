import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { scopes } from '../../../lambdas/api/scopes.js';
import { SignIn } from '../../../lib/constructs/sign-in.js';
import { aStack, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

describe('SignIn', () => {
  const settings = someSettings({ callbackUrls: 'https://console.example/callback' });
  const signIn = new SignIn(aStack(), 'SignIn', settings);
  const resources = resourcesIn(signIn);
  const only = (type: string) => ofType(resources, type)[0]?.Properties;

  it('lets nobody in unasked or with one factor', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('has one public client: the code flow, without a secret, back to the settings’ addresses only', () => {
    expect(only('AWS::Cognito::UserPoolClient')).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: settings.callbackUrls,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    });
  });

  it('offers exactly the scopes of the API', () => {
    const served = only('AWS::Cognito::UserPoolResourceServer') as { Identifier: string; Scopes: { ScopeName: string }[] };
    const asked = only('AWS::Cognito::UserPoolClient')?.AllowedOAuthScopes as unknown[];

    expect(served.Scopes.map(({ ScopeName }) => `${served.Identifier}/${ScopeName}`)).toEqual(Object.keys(scopes));
    expect(asked).toHaveLength(Object.keys(scopes).length + 1);
  });

  it('writes the issuer as AWS writes it in its tokens', () => {
    const issuer = JSON.stringify(Stack.of(signIn).resolve(signIn.issuer));

    expect(issuer).toContain('https://cognito-idp.');
    expect(issuer).toContain('.amazonaws.com/');
    expect(issuer).toContain('"Ref":"AWS::Region"');
  });

  it('keeps the people when data is retained', () => {
    const kept = resourcesIn(new SignIn(aStack(), 'SignIn', someSettings({ retain: 'true' })));

    expect(ofType(kept, 'AWS::Cognito::UserPool')[0]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });
});

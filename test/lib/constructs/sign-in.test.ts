import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { scopes } from '../../../lambdas/api/scopes.js';
import { SignIn, signInPages } from '../../../lib/constructs/sign-in.js';
import { aStack, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

const pagesEnd = [{ Ref: 'AWS::AccountId' }, '.auth.', { Ref: 'AWS::Region' }, '.amazoncognito.com'];

describe('SignIn', () => {
  const settings = someSettings({ callbackUrls: 'http://localhost:8976/callback' });
  const signIn = new SignIn(aStack(), 'SignIn', settings, 'https://console.example');
  const resources = resourcesIn(signIn);
  const only = (type: string) => ofType(resources, type)[0]?.Properties;

  it('lets nobody in unasked or with one factor', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('has one public client: the code flow, without a secret, back to the console and the settings’ addresses only', () => {
    expect(only('AWS::Cognito::UserPoolClient')).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [...settings.callbackUrls, 'https://console.example/signed-in'],
      LogoutURLs: ['https://console.example/'],
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

  it('has its pages where they are said to be before there is a pool', () => {
    const stack = Stack.of(signIn);

    expect(stack.resolve(signInPages('dev'))).toEqual({ 'Fn::Join': ['', ['https://conveyance-dev-', ...pagesEnd]] });
    expect(only('AWS::Cognito::UserPoolDomain')?.Domain).toEqual({ 'Fn::Join': ['', ['conveyance-dev-', pagesEnd[0]]] });
  });

  it('keeps the people when data is retained', () => {
    const kept = resourcesIn(new SignIn(aStack(), 'SignIn', someSettings({ retain: 'true' }), 'https://console.example'));

    expect(ofType(kept, 'AWS::Cognito::UserPool')[0]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });
});

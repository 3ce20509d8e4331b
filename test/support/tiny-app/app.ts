import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';

// The smallest app with which a deployment and a sign-in can be tried: one stack, a user pool, and a setting given back.
const stack = new Stack(new App(), 'Tiny', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION } });
const pool = new UserPool(stack, 'People', { signInAliases: { email: true } });
pool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'tiny-local' } });
const client = pool.addClient('Client', {
  oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['http://127.0.0.1:9/callback'], scopes: [OAuthScope.OPENID] },
});
const outputs = {
  MemberEndpointUrl: String(stack.node.tryGetContext('memberEndpointUrl')),
  Colour: String(stack.node.tryGetContext('colour')),
  UserPoolId: pool.userPoolId,
  ClientId: client.userPoolClientId,
};
for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });

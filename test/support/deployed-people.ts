import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../adapters/dynamodb/document-client.js';
import { membershipKey } from '../../domain/customer/membership-store.js';
import { scopes } from '../../lambdas/api/scopes.js';
import type { DeployedApp } from '../../scripts/demo/deployed-app.js';
import type { Cast } from '../../scripts/demo/provider-setup.js';
import { operator, purchaser, seller } from '../../scripts/demo/world.js';
import { addPerson } from '../../scripts/local/add-person.js';
import { localClient } from '../../scripts/local/local-client.js';
import { signIn } from '../../scripts/local/sign-in.js';
import { secretValue } from './canary-values.js';

/** Who speaks in the deployed market; the outsider can sign in and is nobody's member, the former one is no longer the seller's, the stranger is a third customer's admin. */
export type Person =
  | 'operator'
  | 'meter'
  | 'seller'
  | 'sellerMember'
  | 'purchaser'
  | 'purchaserViewer'
  | 'stranger'
  | 'outsider'
  | 'former';

/** Somebody, or nobody: whoever has no proof that is still good. */
export type Caller = Person | 'nobody';

const emails: { readonly [person in Person]: string } = {
  operator: operator.email,
  meter: 'meter@provider.example',
  seller: seller.email,
  sellerMember: 'mia@northwind.example',
  purchaser: purchaser.email,
  purchaserViewer: 'vic@contoso.example',
  stranger: 'sara@fabrikam.example',
  outsider: 'otto@elsewhere.example',
  former: 'fay@northwind.example',
};

/** Everybody of the market, with access tokens that carry every scope. */
export interface DeployedPeople {
  readonly tokens: { readonly [person in Person]: string };
  readonly strangerId: string;
  /** An access token of the purchaser's with these scopes only. */
  limitedToken(granted: readonly string[]): Promise<string>;
  /** The purchaser's ID token, which says who somebody is and grants nothing. */
  readonly identityToken: string;
}

/** Adds a third customer and people of every role to the demo's cast, and signs everybody in. */
export async function gatherPeople(controlEndpoint: string, app: DeployedApp, cast: Cast): Promise<DeployedPeople> {
  const password = cast.signIns[0]?.password ?? '';
  const { body } = await cast.operator.post<{ customerId: string }>('/api/customers', { name: 'Fabrikam' });
  const strangerId = body.customerId;
  const joining = [
    ['stranger', strangerId, 'customer-admin'],
    ['sellerMember', cast.sellerId, 'member'],
    ['purchaserViewer', cast.purchaserId, 'viewer'],
    ['former', cast.sellerId, 'customer-admin'],
  ] as const;
  const toldOnce: string[] = [];
  for (const [person, customerId, role] of joining) {
    const added = await cast.operator.post<{ temporaryPassword: string; subject: string }>(`/api/customers/${customerId}/people`, {
      email: emails[person],
      role,
    });
    toldOnce.push(added.body.temporaryPassword);
    if (person === 'former') await shutOut(controlEndpoint, app, added.body.subject);
  }
  const cognito = new CognitoIdentityProviderClient(localClient(controlEndpoint));
  for (const person of ['stranger', 'sellerMember', 'purchaserViewer', 'outsider', 'former'] as const) {
    await addPerson(cognito, app.userPoolId, emails[person], password);
  }
  const enter = (person: Person, granted: readonly string[]) => signIn({ ...app.signIn, scopes: granted }, emails[person], password);
  const people = Object.keys(emails) as Person[];
  const signedIn = await Promise.all(people.map(async (person) => [person, await enter(person, Object.keys(scopes))] as const));
  const tokens = Object.fromEntries(signedIn.map(([person, { accessToken }]) => [person, accessToken])) as { [person in Person]: string };
  for (const value of [password, ...toldOnce, ...signedIn.flatMap(([, { accessToken, refreshToken }]) => [accessToken, refreshToken])]) {
    secretValue(value);
  }
  return {
    tokens,
    strangerId,
    limitedToken: async (granted) => (await enter('purchaser', granted)).accessToken,
    identityToken: await identityToken(app, (await enter('purchaser', ['openid', ...Object.keys(scopes)])).refreshToken),
  };
}

/** Removes the row that makes a subject a member. */
async function shutOut(controlEndpoint: string, { marketplaceTable: TableName }: DeployedApp, subject: string): Promise<void> {
  const { pk, sk } = membershipKey(subject);
  await documentClient(localClient(controlEndpoint)).send(new DeleteCommand({ TableName, Key: { pk, sk } }));
}

async function identityToken({ signIn: { signInUrl, clientId } }: DeployedApp, refreshToken: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken });
  const answer = await fetch(`${signInUrl}/oauth2/token`, { method: 'POST', body: form });
  const { id_token: token } = (await answer.json()) as { readonly id_token?: string };
  if (token === undefined) throw new Error(`The user pool gave no ID token: ${answer.status}.`);
  return token;
}

/** The private key with which the local user pool signs, so that a test can make a token that is right but for one claim. */
export function signingKey(stateDirectory: string): string {
  return readFileSync(join(stateDirectory, 'state', 'cognito-rsa-key.pem'), 'utf8');
}

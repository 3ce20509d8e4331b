import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { addProviderPerson } from '../add-provider-person.js';
import { addPerson } from '../local/add-person.js';
import { localClient } from '../local/local-client.js';
import type { LocalEndpoints } from '../local/local-cloud.js';
import { signIn } from '../local/sign-in.js';
import { canary } from '../support/canary.js';
import { ApiClient } from './api-client.js';
import type { DeployedApp } from './deployed-app.js';
import { clientsAs, deployDriverRole, seedRoles } from './member-account.js';
import {
  backOffice,
  currency,
  type DemoCustomer,
  operator,
  provider,
  purchaser,
  region,
  roleArn,
  seller,
  storefront,
  walletMinor,
} from './world.js';

const accounts = [storefront.awsAccountId, backOffice.awsAccountId];
const scopes = ['read', 'trade', 'manage', 'operate', 'report'].map((name) => `conveyance/${name}`);

/** A demo person as they sign in. */
export interface SignIn {
  /** Whom they speak for. */
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

/** Everybody of the story, signed in. */
export interface Cast {
  readonly operator: ApiClient;
  readonly meter: ApiClient;
  readonly seller: ApiClient;
  readonly purchaser: ApiClient;
  readonly sellerId: string;
  readonly purchaserId: string;
  readonly signIns: readonly SignIn[];
}

/** Sets the provider up through the API, as its operator would: member accounts, rate card, customers, people, a wallet. */
export async function setUpProvider(cloud: LocalEndpoints, app: DeployedApp): Promise<Cast> {
  const password = canary('Demo-1');
  const meterEmail = 'meter@provider.example';
  const settings = localClient(cloud.controlEndpoint);
  for (const [email, role] of [
    [operator.email, 'operator'],
    [meterEmail, 'service'],
  ] as const) {
    await addProviderPerson({ userPoolId: app.userPoolId, marketplaceTable: app.marketplaceTable, email, password, role }, settings);
  }
  const api = async (email: string) => new ApiClient(app.apiUrl, (await signIn({ ...app.signIn, scopes }, email, password)).accessToken);
  const asOperator = await api(operator.email);
  for (const awsAccountId of accounts) await registerAccount(cloud, asOperator, awsAccountId);
  await asOperator.put('/api/operator/rate-card', rateCard);
  const sellerId = await registerCustomer(asOperator, seller);
  const purchaserId = await registerCustomer(asOperator, purchaser);
  const cognito = new CognitoIdentityProviderClient(settings);
  for (const { email } of [seller, purchaser]) await addPerson(cognito, app.userPoolId, email, password);
  const amount = { amountMinor: walletMinor, currency };
  await asOperator.post(`/api/operator/wallets/${purchaserId}/credits`, { amount, description: 'Deposit' });
  return {
    operator: asOperator,
    meter: await api(meterEmail),
    seller: await api(seller.email),
    purchaser: await api(purchaser.email),
    sellerId,
    purchaserId,
    signIns: [
      { who: 'operator', email: operator.email, password },
      { who: `seller ${seller.name}`, email: seller.email, password },
      { who: `purchaser ${purchaser.name}`, email: purchaser.email, password },
    ],
  };
}

async function registerAccount(cloud: LocalEndpoints, asOperator: ApiClient, awsAccountId: string): Promise<void> {
  const { body } = await asOperator.post<{ externalId: string }>('/api/operator/member-accounts', {
    awsAccountId,
    regions: [region],
    provider: { principals: [roleArn(awsAccountId, provider.roleName)], networks: [provider.network] },
  });
  const administrator = await clientsAs(cloud.memberEndpoint, awsAccountId, 'Administrator');
  await seedRoles(administrator.iam);
  await deployDriverRole(administrator.cloudFormation, body.externalId);
  const { body: checked } = await asOperator.post<{ status: string }>(`/api/operator/member-accounts/${awsAccountId}/check`, {});
  if (checked.status !== 'active') throw new Error(`The member account ${awsAccountId} is ${checked.status}.`);
}

async function registerCustomer(asOperator: ApiClient, customer: DemoCustomer): Promise<string> {
  const principals = accounts.map((awsAccountId) => roleArn(awsAccountId, customer.roleName));
  const { body } = await asOperator.post<{ customerId: string }>('/api/customers', {
    name: customer.name,
    access: { principals, networks: [customer.network] },
  });
  await asOperator.post(`/api/customers/${body.customerId}/people`, { email: customer.email, role: 'customer-admin' });
  return body.customerId;
}

/** A sample: shaped like on-demand prices, not anybody's prices. */
const rateCard = {
  currency,
  sample: true,
  rates: [
    { meter: 'instance-hour', size: 't3.micro', pricePerUnit: '0.0114' },
    { meter: 'volume-gib-hour', pricePerUnit: '0.00012' },
    { meter: 'bucket-gib-hour', pricePerUnit: '0.000032' },
    { meter: 'secret-hour', pricePerUnit: '0.00055' },
  ],
};

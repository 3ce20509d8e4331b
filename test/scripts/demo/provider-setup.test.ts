import type { ServerResponse } from 'node:http';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import type { DeployedApp } from '../../../scripts/demo/deployed-app.js';
import { clientsAs } from '../../../scripts/demo/member-account.js';
import { setUpProvider } from '../../../scripts/demo/provider-setup.js';
import { backOffice, operator, provider, purchaser, roleArn, seller, storefront } from '../../../scripts/demo/world.js';
import { localServers, type ReceivedRequest } from '../../support/local-server.js';
import { type Moto, startMoto } from '../../support/moto.js';

interface Heard {
  /** Who asked, by e-mail. */
  readonly who: string;
  readonly call: string;
  readonly body: Record<string, unknown>;
}

/** A token that says whose it is. */
const tokenOf = (email: string) => ['{}', '{}', email].map((part) => Buffer.from(part).toString('base64url')).join('.');
const emailOf = (token = '') => Buffer.from(token.split('.')[2] ?? '', 'base64url').toString('utf8');

/** The hosted sign-in and the API of a product that finds every member account in one state. */
class StandInProduct {
  readonly heard: Heard[] = [];

  constructor(private readonly accountStatus = 'active') {}

  answer({ method, path, form }: ReceivedRequest, response: ServerResponse): void {
    if (path === '/login') {
      const location = `${form.get('redirect_uri')}?code=${form.get('username')}&state=${form.get('state')}`;
      response.writeHead(302, { location }).end();
    } else if (path === '/oauth2/token') {
      response.end(JSON.stringify({ access_token: tokenOf(form.get('code') ?? '') }));
    } else {
      // JSON without signs that mean something in a form is the form's one key.
      const body = JSON.parse([...form.keys()].join('') || '{}') as Heard['body'];
      const asked = { who: emailOf(response.req.headers.authorization), call: `${method} ${path}`, body };
      this.heard.push(asked);
      response.end(JSON.stringify(this.#answerTo(asked)));
    }
  }

  #answerTo({ call, body }: Heard): object {
    if (call.endsWith('/member-accounts')) return { externalId: `external-id-of-${String(body.awsAccountId)}` };
    if (call.endsWith('/check')) return { status: this.accountStatus };
    return call === 'POST /api/customers' ? { customerId: `cus_${String(body.name).split(' ')[0]}` } : {};
  }
}

const appAt = (url: string): DeployedApp => ({
  apiUrl: url,
  userPoolId: 'pool',
  marketplaceTable: 'market',
  functionNamePrefix: 'conveyance-dev-',
  signIn: { signInUrl: url, clientId: 'client', redirectUri: 'http://127.0.0.1:9/callback' },
});

describe('setUpProvider', () => {
  const serve = localServers();
  const cognito = mockClient(CognitoIdentityProviderClient);
  const dynamodb = mockClient(DynamoDBDocumentClient);
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  beforeEach(() => {
    cognito
      .on(AdminCreateUserCommand)
      .callsFake(({ Username }) => ({ User: { Attributes: [{ Name: 'sub', Value: `sub of ${Username}` }] } }));
    cognito.on(AdminSetUserPasswordCommand).resolves({});
    dynamodb.on(PutCommand).resolves({});
  });
  afterEach(async () => {
    cognito.reset();
    dynamodb.reset();
    await moto.reset();
  });
  afterAll(() => moto.stop());

  const setUp = async (accountStatus?: string) => {
    const product = new StandInProduct(accountStatus);
    const url = await serve((request, response) => product.answer(request, response));
    return { heard: product.heard, cast: await setUpProvider({ controlEndpoint: url, memberEndpoint: moto.url }, appAt(url)) };
  };

  it('registers accounts, rates, customers, people and the wallet as the operator, and answers everybody signed in', async () => {
    const { cast, heard } = await setUp();

    expect([cast.sellerId, cast.purchaserId]).toEqual(['cus_Northwind', 'cus_Contoso']);
    expect(heard.map((one) => one.call)).toEqual([
      'POST /api/operator/member-accounts',
      `POST /api/operator/member-accounts/${storefront.awsAccountId}/check`,
      'POST /api/operator/member-accounts',
      `POST /api/operator/member-accounts/${backOffice.awsAccountId}/check`,
      'PUT /api/operator/rate-card',
      'POST /api/customers',
      'POST /api/customers/cus_Northwind/people',
      'POST /api/customers',
      'POST /api/customers/cus_Contoso/people',
      'POST /api/operator/wallets/cus_Contoso/credits',
    ]);
    expect(new Set(heard.map((one) => one.who))).toEqual(new Set([operator.email]));
  });

  it('gives each of the cast a client of their own, and passwords that the pool has', async () => {
    const { cast, heard } = await setUp();

    for (const person of [cast.operator, cast.meter, cast.seller, cast.purchaser]) await person.get('/api/health');

    expect(heard.slice(-4).map((one) => one.who)).toEqual([operator.email, 'meter@provider.example', seller.email, purchaser.email]);
    expect(cast.signIns.map((one) => [one.who, one.email])).toEqual([
      ['operator', operator.email],
      ['seller Northwind Shops', seller.email],
      ['purchaser Contoso Retail', purchaser.email],
    ]);
    const passwords = cognito.commandCalls(AdminSetUserPasswordCommand).map((call) => call.args[0].input.Password);
    expect(new Set(passwords)).toEqual(new Set(cast.signIns.map((one) => one.password)));
  });

  it('makes the operator and the meter without the API, which nobody could call before them', async () => {
    await setUp();

    const rows = dynamodb.commandCalls(PutCommand).map((call) => call.args[0].input.Item);
    expect(rows).toEqual([
      expect.objectContaining({ subject: `sub of ${operator.email}`, role: 'operator' }),
      expect.objectContaining({ subject: 'sub of meter@provider.example', role: 'service' }),
    ]);
  });

  it("deploys each account's driver role with the ExternalId that the API made for it", async () => {
    await setUp();

    for (const awsAccountId of [storefront.awsAccountId, backOffice.awsAccountId]) {
      const { iam } = await clientsAs(moto.url, awsAccountId, 'Administrator');
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'ConveyanceDriver' }));
      expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain(`external-id-of-${awsAccountId}`);
    }
  });

  it('tells the API which principals and networks are whose', async () => {
    const { heard } = await setUp();

    expect(heard[0]?.body).toMatchObject({
      awsAccountId: storefront.awsAccountId,
      provider: { principals: [roleArn(storefront.awsAccountId, provider.roleName)], networks: [provider.network] },
    });
    const customers = heard.filter((one) => one.call === 'POST /api/customers').map((one) => one.body.access);
    const accessOf = ({ roleName, network }: typeof seller) => ({
      principals: [storefront, backOffice].map((one) => roleArn(one.awsAccountId, roleName)),
      networks: [network],
    });
    expect(customers).toEqual([accessOf(seller), accessOf(purchaser)]);
  });

  it('throws when the service cannot reach a member account', async () => {
    await expect(setUp('unreachable')).rejects.toThrow(`The member account ${storefront.awsAccountId} is unreachable.`);
  });
});

import { join } from 'node:path';
import {
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { documentClient } from '../../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../../adapters/dynamodb/dynamo-tables.js';
import { readMembership } from '../../domain/customer/membership-store.js';
import { addProviderPerson } from '../../scripts/add-provider-person.js';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { localClient } from '../../scripts/local/local-client.js';
import { createTables } from '../support/create-tables.js';
import { sharedLocalCloud } from '../support/local-cloud.js';
import { runProgram } from '../support/run-program.js';

const password = 'Correct-horse-9';

describe('adding a person of the provider', () => {
  let settings: ReturnType<typeof localClient>;
  let cognito: CognitoIdentityProviderClient;
  let tables: DynamoTables;
  let userPoolId: string;
  let clientId: string;
  let marketplaceTable: string;
  beforeAll(async () => {
    settings = localClient((await sharedLocalCloud()).controlEndpoint);
    cognito = new CognitoIdentityProviderClient(settings);
    const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: 'provider-people', UsernameAttributes: ['email'] }));
    userPoolId = UserPool?.Id ?? '';
    const ExplicitAuthFlows = ['ALLOW_ADMIN_USER_PASSWORD_AUTH' as const];
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({ UserPoolId: userPoolId, ClientName: 'test', ExplicitAuthFlows }),
    );
    clientId = UserPoolClient?.ClientId ?? '';
    const names = await createTables(documentClient(settings), 'provider-people-');
    tables = new DynamoTables(documentClient(settings), names);
    marketplaceTable = names.marketplace;
  });

  const personOf = (email: string, role: 'operator' | 'service' = 'operator') => ({ userPoolId, marketplaceTable, email, password, role });
  /** The `sub` of a person's token. */
  const signIn = async (email: string): Promise<string> => {
    const { AuthenticationResult } = await cognito.send(
      new AdminInitiateAuthCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password },
      }),
    );
    const claims = Buffer.from(AuthenticationResult?.AccessToken?.split('.')[1] ?? '', 'base64url').toString('utf8');
    return (JSON.parse(claims) as { sub: string }).sub;
  };

  describe('addProviderPerson', () => {
    it.each(['operator', 'service'] as const)('lets a person sign in whom the service knows as %s', async (role) => {
      const email = `${role}@provider.example`;

      await addProviderPerson(personOf(email, role), settings);

      expect(await readMembership(tables, await signIn(email))).toMatchObject({ role, email, personId: expect.stringMatching(/^per_/) });
    });

    it('may be repeated: the person stays one', async () => {
      const email = 'again@provider.example';

      await addProviderPerson(personOf(email, 'service'), settings);
      await addProviderPerson(personOf(email, 'operator'), settings);

      const { Users = [] } = await cognito.send(new ListUsersCommand({ UserPoolId: userPoolId }));
      expect(Users.filter((user) => user.Attributes?.some((one) => one.Value === email))).toHaveLength(1);
      expect(await readMembership(tables, await signIn(email))).toMatchObject({ role: 'operator' });
    });

    it('fails when the user pool does not exist', async () => {
      const person = { ...personOf('nobody@provider.example'), userPoolId: 'eu-west-1_missing' };

      await expect(addProviderPerson(person, settings)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    });
  });

  describe('the program', () => {
    const run = (args: readonly string[], given: NodeJS.ProcessEnv = {}) => {
      const { AWS_PROFILE: _none, CONVEYANCE_PASSWORD: _unset, ...inherited } = process.env;
      const { endpoint, region, credentials } = settings;
      const keys = { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey };
      const env = { ...inherited, ...keys, AWS_ENDPOINT_URL: endpoint, AWS_REGION: region, ...given };
      return runProgram(['--import', 'tsx', join(projectFolder, 'scripts', 'add-provider-person.ts'), ...args], env);
    };
    const wanted = (email: string) => ['--user-pool', userPoolId, '--marketplace-table', marketplaceTable, '--email', email];

    it('adds an operator with the password of the environment', async () => {
      const finished = await run(wanted('olive@provider.example'), { CONVEYANCE_PASSWORD: password });

      expect(finished).toMatchObject({ exitCode: 0, out: 'olive@provider.example can sign in as operator.\n' });
      expect(await readMembership(tables, await signIn('olive@provider.example'))).toMatchObject({ role: 'operator' });
    });

    it.each([
      ['no password', [], {}],
      ['a role that is none of the provider', ['--role', 'customer-admin'], { CONVEYANCE_PASSWORD: password }],
    ])('says how it is used, with exit code 2, when it is given %s', async (_case, more, env) => {
      const finished = await run([...wanted('eve@provider.example'), ...more], env);

      expect([finished.exitCode, finished.out]).toEqual([2, '']);
      expect(finished.err).toContain('Usage: CONVEYANCE_PASSWORD=');
    });
  });
});

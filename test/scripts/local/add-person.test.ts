import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { addPerson } from '../../../scripts/local/add-person.js';

const attributes = [{ Name: 'sub', Value: 'sub-1' }];

describe('addPerson', () => {
  const pool = mockClient(CognitoIdentityProviderClient);
  const client = new CognitoIdentityProviderClient({ region: 'eu-west-1' });
  beforeEach(() => {
    pool.reset();
    pool.on(AdminSetUserPasswordCommand).resolves({});
  });

  it('creates the person without a letter and makes the password final', async () => {
    pool.on(AdminCreateUserCommand).resolves({ User: { Attributes: attributes } });

    expect(await addPerson(client, 'pool', 'ada@example.com', 'secret')).toEqual({ sub: 'sub-1', email: 'ada@example.com' });

    expect(pool.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({ MessageAction: 'SUPPRESS' });
    expect(pool.commandCalls(AdminSetUserPasswordCommand)[0]?.args[0].input).toMatchObject({ Password: 'secret', Permanent: true });
  });

  it('gives the person that is there already', async () => {
    pool.on(AdminCreateUserCommand).rejects(new UsernameExistsException({ message: 'there', $metadata: {} }));
    pool.on(AdminGetUserCommand).resolves({ Username: 'sub-1', UserAttributes: attributes });

    expect((await addPerson(client, 'pool', 'ada@example.com', 'secret')).sub).toBe('sub-1');
  });

  it('lets every other failure through', async () => {
    pool.on(AdminCreateUserCommand).rejects(new Error('no such pool'));

    await expect(addPerson(client, 'pool', 'ada@example.com', 'secret')).rejects.toThrow('no such pool');
  });
});

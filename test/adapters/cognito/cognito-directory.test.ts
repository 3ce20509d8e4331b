import { AdminCreateUserCommand, CognitoIdentityProviderClient, UsernameExistsException } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { CognitoDirectory } from '../../../adapters/cognito/cognito-directory.js';
import { ConflictError } from '../../../domain/errors.js';

describe('CognitoDirectory', () => {
  test('makes a person without telling anybody, with a one-time password of its own', async () => {
    const client = mockClient(CognitoIdentityProviderClient);
    client.on(AdminCreateUserCommand).resolves({ User: { Attributes: [{ Name: 'sub', Value: 's-1' }] } });
    const directory = new CognitoDirectory('pool');

    const [one, two] = [await directory.createPerson('a@b.example'), await directory.createPerson('c@d.example')];

    expect(one.subject).toBe('s-1');
    expect(one.temporaryPassword).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[!_-]).{20,}$/);
    expect(two.temporaryPassword).not.toBe(one.temporaryPassword);
    expect(client.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
      UserPoolId: 'pool',
      Username: 'a@b.example',
      MessageAction: 'SUPPRESS',
      TemporaryPassword: one.temporaryPassword,
    });
  });

  test('a taken address is a conflict', async () => {
    mockClient(CognitoIdentityProviderClient)
      .on(AdminCreateUserCommand)
      .rejects(new UsernameExistsException({ message: '', $metadata: {} }));

    await expect(new CognitoDirectory('pool').createPerson('a@b.example')).rejects.toThrow(ConflictError);
  });

  test('without a pool of its own it says what to do', async () => {
    await expect(new CognitoDirectory('').createPerson('a@b.example')).rejects.toThrow(/subject/);
  });
});

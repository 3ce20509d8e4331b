import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

/** A person who can sign in. */
export interface Person {
  /** The pool's id of the person, the `sub` of their tokens. */
  readonly sub: string;
  readonly email: string;
}

function subOf(attributes: readonly AttributeType[] | undefined): string {
  const sub = attributes?.find((attribute) => attribute.Name === 'sub')?.Value;
  if (sub === undefined) throw new Error('The user pool gave a person without a sub');
  return sub;
}

async function createOrGet(client: CognitoIdentityProviderClient, userPoolId: string, email: string): Promise<string> {
  try {
    const created = await client.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    return subOf(created.User?.Attributes);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UsernameExistsException') throw error;
    const found = await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));
    return subOf(found.UserAttributes);
  }
}

/** Adds a person to a user pool with a password that is final, so that they can sign in at once; safe to repeat. */
export async function addPerson(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  email: string,
  password: string,
): Promise<Person> {
  const sub = await createOrGet(client, userPoolId, email);
  await client.send(new AdminSetUserPasswordCommand({ UserPoolId: userPoolId, Username: email, Password: password, Permanent: true }));
  return { sub, email };
}

import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  type AdminCreateUserCommandOutput,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { ConflictError } from '../../domain/errors.js';
import type { Directory } from '../../domain/ports/directory.js';

type Person = Awaited<ReturnType<Directory['createPerson']>>;

/** People of a Cognito pool; no invitation is sent, the one-time password goes to whoever created the person. */
export class CognitoDirectory implements Directory {
  constructor(
    private readonly userPoolId: string,
    private readonly client: CognitoIdentityProviderClient = new CognitoIdentityProviderClient(),
  ) {}

  async createPerson(email: string): Promise<Person> {
    if (this.userPoolId === '') {
      throw new ConflictError('People are kept by your own identity provider: name the `subject` of the person in the request.');
    }
    const temporaryPassword = oneTimePassword();
    const created = await this.create({
      UserPoolId: this.userPoolId,
      Username: email,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: temporaryPassword,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
    });
    const subject = created.User?.Attributes?.find((attribute) => attribute.Name === 'sub')?.Value;
    if (subject === undefined) throw new Error(`The directory made ${email} without a subject.`);
    return { subject, temporaryPassword };
  }

  private async create(input: AdminCreateUserCommandInput): Promise<AdminCreateUserCommandOutput> {
    try {
      return await this.client.send(new AdminCreateUserCommand(input));
    } catch (error) {
      if (error instanceof UsernameExistsException) throw new ConflictError(`${input.Username} is taken.`, { cause: error });
      throw error;
    }
  }
}

/** 144 random bits behind one character of each class a password policy may ask for. */
function oneTimePassword(): string {
  return `Cv1!${randomBytes(18).toString('base64url')}`;
}

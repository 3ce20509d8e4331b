import { parseArgs } from 'node:util';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { documentClient } from '../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../adapters/dynamodb/dynamo-tables.js';
import { UlidIds } from '../adapters/system/ulid-ids.js';
import { membershipItem } from '../domain/customer/membership-store.js';
import { addPerson } from './local/add-person.js';

/** A person or program of the provider itself: the first operator cannot be made through the API. */
export interface ProviderPerson {
  readonly userPoolId: string;
  readonly marketplaceTable: string;
  readonly email: string;
  readonly password: string;
  readonly role: 'operator' | 'service';
}

/** AWS credentials and endpoint of the control account; absent: the SDK's own. */
type ClientSettings = ConstructorParameters<typeof CognitoIdentityProviderClient>[0];

/** Creates the sign-in and its membership row; safe to repeat. */
export async function addProviderPerson(person: ProviderPerson, settings: NonNullable<ClientSettings> = {}): Promise<void> {
  const cognito = new CognitoIdentityProviderClient(settings);
  const { sub } = await addPerson(cognito, person.userPoolId, person.email, person.password);
  const unused = 'not-used';
  const names = { resources: unused, marketplace: person.marketplaceTable, transfers: unused, ledger: unused, idempotency: unused };
  const tables = new DynamoTables(documentClient(settings), names);
  const membership = { subject: sub, personId: new UlidIds().next('per'), role: person.role, email: person.email };
  await tables.transact([{ act: 'put', table: 'marketplace', item: membershipItem(membership) }]);
}

const options = {
  'user-pool': { type: 'string' },
  'marketplace-table': { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string', default: 'operator' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { 'user-pool': userPoolId, 'marketplace-table': marketplaceTable, email, role } = values;
  const password = process.env.CONVEYANCE_PASSWORD;
  if (!userPoolId || !marketplaceTable || !email || !password || (role !== 'operator' && role !== 'service')) {
    process.stderr.write(
      'Usage: CONVEYANCE_PASSWORD=… add-provider-person --user-pool ID --marketplace-table NAME --email ADDRESS [--role operator|service]\n',
    );
    process.exitCode = 2;
    return;
  }
  await addProviderPerson({ userPoolId, marketplaceTable, email, password, role });
  process.stdout.write(`${email} can sign in as ${role}.\n`);
}

if (import.meta.main) await main();

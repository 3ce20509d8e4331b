import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { scopes } from '../../lambdas/api/scopes.js';
import type { Cast } from '../../scripts/demo/provider-setup.js';
import { localClient } from '../../scripts/local/local-client.js';
import { secretValue } from './canary-values.js';
import { DeployedApi } from './deployed-api.js';
import type { DeployedPeople, Person } from './deployed-people.js';
import { programRoles } from './program-role.js';
import { type Proof, requestSigner } from './request-signer.js';

/** Programs of everybody, each with the keys of a session of its role; the outsider's is not registered, the former one's no longer. */
export interface DeployedPrograms {
  readonly proofs: { readonly [person in Person]: Proof };
  readonly sellersServiceId: string;
}

/** Makes a role for everybody's program and has the operator register it with every scope. */
export async function gatherPrograms(
  controlEndpoint: string,
  apiUrl: string,
  { cast, people }: { readonly cast: Cast; readonly people: DeployedPeople },
): Promise<DeployedPrograms> {
  const api = new DeployedApi(apiUrl);
  const customers: { readonly [person in Person]?: string } = {
    seller: cast.sellerId,
    sellerMember: cast.sellerId,
    former: cast.sellerId,
    purchaser: cast.purchaserId,
    purchaserViewer: cast.purchaserId,
    stranger: people.strangerId,
  };
  const proofs = { outsider: (await roleSession(controlEndpoint, 'outsider')).proof } as { [person in Person]: Proof };
  const ids: { [person in Person]?: string } = {};
  for (const person of Object.keys(programRoles) as (keyof typeof programRoles)[]) {
    const { arn: principalArn, proof } = await roleSession(controlEndpoint, person);
    proofs[person] = proof;
    const body = { principalArn, role: programRoles[person], customerId: customers[person], scopes: Object.keys(scopes) };
    const registered = await api.call(people.tokens.operator, 'POST /api/operator/services', { body });
    ids[person] = registered.body.serviceId;
  }
  const params = { serviceId: ids.former ?? '' };
  const removed = await api.call(people.tokens.operator, 'DELETE /api/operator/services/{serviceId}', { params });
  if (removed.status !== 200) throw new Error(`The former program was not removed: ${removed.text}`);
  return { proofs, sellersServiceId: ids.seller ?? '' };
}

async function roleSession(endpoint: string, person: Person): Promise<{ readonly arn: string; readonly proof: Proof }> {
  const settings = localClient(endpoint);
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }] };
  const RoleName = `program-of-${person}`;
  const { Role: role } = await new IAMClient(settings).send(
    new CreateRoleCommand({ RoleName, Path: '/programs/', AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  const { Credentials: session } = await new STSClient(settings).send(
    new AssumeRoleCommand({ RoleArn: role?.Arn, RoleSessionName: 'suite' }),
  );
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken: sessionToken = '' } = session ?? {};
  for (const value of [secretAccessKey, sessionToken]) secretValue(value);
  return { arn: role?.Arn ?? '', proof: requestSigner({ accessKeyId, secretAccessKey, sessionToken }) };
}

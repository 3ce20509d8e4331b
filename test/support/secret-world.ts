import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import type { CredentialChoice } from '../../domain/access/parties.js';
import type { JsonObject } from '../../domain/resource/cloud-resource.js';
import { buildParties, type MemberEngine, member, memberFixture } from './member-fixture.js';

let secretCount = 0;

/** The value of a new secret; the port is a number longer than JavaScript keeps. */
export const oldSecretText = '{"username":"app","password":"canary-old-password","port":12345678901234567890}';

/** A new secret whose resource policy lets the seller's role read, with the parties' choice for its value. */
export async function secretWorld(engine: MemberEngine, choice: CredentialChoice = 'rotate', SecretString: string = oldSecretText) {
  const fixture = await memberFixture(engine);
  const { secretsManager } = fixture.outside;
  secretCount += 1;
  const { ARN: arn = '' } = await secretsManager.send(new CreateSecretCommand({ Name: `app-${secretCount}`, SecretString }));
  const parties = buildParties([arn], { credentialChoices: { [arn]: choice } });
  const [seller = ''] = parties.from.principals;
  const [purchaser = ''] = parties.to.principals;
  const readPolicy = async () => {
    const { ResourcePolicy } = await secretsManager.send(new GetResourcePolicyCommand({ SecretId: arn }));
    return ResourcePolicy === undefined ? undefined : (JSON.parse(ResourcePolicy) as { Version: string; Statement: JsonObject[] });
  };
  const writePolicy = (...Statement: readonly JsonObject[]) =>
    secretsManager.send(
      new PutResourcePolicyCommand({ SecretId: arn, ResourcePolicy: JSON.stringify({ Version: '2012-10-17', Statement }) }),
    );
  const statement = (principal: string, change: JsonObject = {}): JsonObject => {
    const read = { Sid: 'AppRead', Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' };
    return { ...read, Principal: { AWS: principal }, ...change };
  };
  const readValue = async () => (await secretsManager.send(new GetSecretValueCommand({ SecretId: arn }))).SecretString;
  const readVersions = async () => {
    const { VersionIdsToStages = {} } = await secretsManager.send(new DescribeSecretCommand({ SecretId: arn }));
    return Object.fromEntries(Object.entries(VersionIdsToStages).filter(([, labels]) => labels.length > 0));
  };
  await writePolicy(statement(seller));
  const ref = { type: 'secret' as const, arn, ...member };
  return { ...fixture, ref, parties, seller, purchaser, statement, readPolicy, writePolicy, readValue, readVersions };
}

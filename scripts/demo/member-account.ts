import { CloudFormationClient, CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { EC2Client } from '@aws-sdk/client-ec2';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { App, DefaultStackSynthesizer } from 'aws-cdk-lib';
import { MemberStack } from '../../lib/stacks/member-stack.js';
import { controlAccount } from '../local/emulator-plan.js';
import { localClient } from '../local/local-client.js';
import type { SeedClients } from './seed-solution.js';
import { provider, purchaser, region, roleArn, seller } from './world.js';

/** A role's own session in a member account: the administrator who seeds it, or the provider's automation. */
export async function clientsAs(
  endpoint: string,
  awsAccountId: string,
  roleName: string,
): Promise<SeedClients & { readonly iam: IAMClient; readonly cloudFormation: CloudFormationClient }> {
  const sts = new STSClient(localClient(endpoint));
  const { Credentials: keys } = await sts.send(
    new AssumeRoleCommand({ RoleArn: roleArn(awsAccountId, roleName), RoleSessionName: roleName }),
  );
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  };
  const settings = { endpoint, region, credentials };
  return {
    ec2: new EC2Client(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    secretsManager: new SecretsManagerClient(settings),
    iam: new IAMClient(settings),
    cloudFormation: new CloudFormationClient(settings),
  };
}

/** Makes the roles of both customers and the provider. */
export async function seedRoles(iam: IAMClient): Promise<void> {
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  };
  for (const RoleName of [seller.roleName, purchaser.roleName, provider.roleName]) {
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }));
  }
}

/** Deploys the member-account app (role ConveyanceDriver) with the ExternalId the service made. */
export async function deployDriverRole(cloudFormation: CloudFormationClient, externalId: string): Promise<void> {
  const app = new App();
  const stack = new MemberStack(app, 'Conveyance-dev-Member', {
    environment: 'dev',
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  const template: unknown = app.synth().getStackByName(stack.stackName).template;
  await cloudFormation.send(
    new CreateStackCommand({
      StackName: stack.stackName,
      TemplateBody: JSON.stringify(template),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: [
        { ParameterKey: 'ControlAccountId', ParameterValue: controlAccount.awsAccountId },
        { ParameterKey: 'ExternalId', ParameterValue: externalId },
      ],
    }),
  );
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stack.stackName }));
  if (Stacks?.[0]?.StackStatus !== 'CREATE_COMPLETE') throw new Error(`The member stack is ${Stacks?.[0]?.StackStatus}.`);
}

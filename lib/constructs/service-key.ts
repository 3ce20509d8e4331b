import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

const administration = [
  'CreateAlias',
  'CreateGrant',
  'DeleteAlias',
  'DescribeKey',
  'DisableKey',
  'EnableKey',
  'EnableKeyRotation',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListGrants',
  'ListResourceTags',
  'PutKeyPolicy',
  'RevokeGrant',
  'ScheduleKeyDeletion',
  'CancelKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateKeyDescription',
];
const use = ['Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

/** A key of the service with rotation; its policy names every action, so that roles of the account get access by their own policies only. */
export function serviceKey(
  scope: Construct,
  id: string,
  props: {
    readonly description: string;
    readonly retain: boolean;
    /** A service of AWS that encrypts under it for this account. */
    readonly usedBy?: string;
  },
): Key {
  const account = new AccountRootPrincipal();
  const statement = (sid: string, names: readonly string[]) =>
    new PolicyStatement({ sid, principals: [account], actions: names.map((name) => `kms:${name}`), resources: ['*'] });
  const statements = [statement('Administration', administration), statement('UseByPolicyOfTheAccount', use)];
  if (props.usedBy !== undefined) statements.push(useBy(props.usedBy));
  return new Key(scope, id, {
    description: `${props.description} (${Aws.STACK_NAME})`,
    enableKeyRotation: true,
    removalPolicy: props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    policy: new PolicyDocument({ statements }),
  });
}

function useBy(service: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'UseByService',
    principals: [new ServicePrincipal(service)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
}

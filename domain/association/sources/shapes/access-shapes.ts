import type { KnownType } from '../../known-type.js';
import type { TypeShape } from './type-shape.js';

/** How keys, secrets, identities and observation are named. */
export const accessShapes = {
  'kms-key': {
    arnPath: 'Arn',
    arn: 'arn:aws:kms:{region}:{account}:key/{id}',
    id: 'KeyId',
    aliases: ['Aliases.AliasName'],
    policies: ['Policy'],
  },
  secret: { arnPath: 'ARN', id: 'Name', policies: ['ResourcePolicy'] },
  'ssm-parameter': { arnPath: 'ARN', id: 'Name' },
  certificate: { arnPath: 'CertificateArn', id: 'CertificateArn', name: 'DomainName' },
  'iam-role': {
    arnPath: 'Arn',
    arn: 'arn:aws:iam::{account}:role/{id}',
    id: 'RoleName',
    aliases: ['RoleId'],
    policies: ['AssumeRolePolicyDocument', 'RolePolicyList.PolicyDocument'],
    isGlobal: true,
  },
  'iam-user': {
    arnPath: 'Arn',
    id: 'UserName',
    aliases: ['UserId'],
    policies: ['UserPolicyList.PolicyDocument', 'GroupPolicyList.PolicyDocument'],
    isGlobal: true,
  },
  'iam-policy': {
    arnPath: 'Arn',
    id: 'PolicyName',
    policies: ['PolicyVersionList[IsDefaultVersion=true].Document'],
    isGlobal: true,
  },
  'instance-profile': {
    arnPath: 'Arn',
    arn: 'arn:aws:iam::{account}:instance-profile/{id}',
    id: 'InstanceProfileName',
    isGlobal: true,
  },
  'log-group': { arn: 'arn:aws:logs:{region}:{account}:log-group:{id}', id: 'LogGroupName' },
  alarm: { arnPath: 'AlarmArn', arn: 'arn:aws:cloudwatch:{region}:{account}:alarm:{id}', id: 'AlarmName' },
  'user-pool': {
    arnPath: 'Arn',
    arn: 'arn:aws:cognito-idp:{region}:{account}:userpool/{id}',
    id: 'Id',
    name: 'Name',
    derived: ['cognito-idp.{region}.amazonaws.com/{id}'],
  },
} as const satisfies { readonly [type in KnownType]?: TypeShape };

import type { CallRow } from '../call-pattern.js';

/** Keys, secrets, parameters, roles, certificates, log groups and alarms. */
export const accessCalls: readonly CallRow[] = [
  {
    source: 'kms',
    to: ['kms-key', 'keyId'],
    reads: 'Decrypt Verify VerifyMac GetPublicKey DeriveSharedSecret',
    writes:
      'Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateMac Sign ReEncrypt',
    deploys: 'PutKeyPolicy CreateGrant EnableKeyRotation UpdateAlias CreateAlias TagResource',
  },
  {
    source: 'secretsmanager',
    to: ['secret', 'secretId'],
    reads: 'GetSecretValue',
    writes: 'PutSecretValue UpdateSecretVersionStage',
    deploys: 'UpdateSecret RotateSecret PutResourcePolicy TagResource',
  },
  { source: 'secretsmanager', to: ['secret', '=arn'], deploys: 'CreateSecret' },
  { source: 'secretsmanager', to: ['secret', 'secretIdList'], reads: 'BatchGetSecretValue' },
  {
    source: 'ssm',
    to: ['ssm-parameter', 'name'],
    reads: 'GetParameter GetParameterHistory',
    deploys: 'PutParameter DeleteParameter LabelParameterVersion',
  },
  { source: 'ssm', to: ['ssm-parameter', 'names'], reads: 'GetParameters' },
  { source: 'sts', to: ['iam-role', 'roleArn'], calls: 'AssumeRole AssumeRoleWithWebIdentity AssumeRoleWithSAML' },
  {
    source: 'iam',
    to: ['iam-role', 'roleName'],
    deploys:
      'CreateRole UpdateRole PutRolePolicy AttachRolePolicy DetachRolePolicy UpdateAssumeRolePolicy TagRole PutRolePermissionsBoundary',
  },
  { source: 'iam', from: ['iam-role', 'roleName'], to: ['iam-policy', 'policyArn'], needs: 'AttachRolePolicy' },
  { source: 'iam', from: ['iam-user', 'userName'], to: ['iam-policy', 'policyArn'], needs: 'AttachUserPolicy' },
  {
    source: 'iam',
    to: ['iam-user', 'userName'],
    deploys: 'CreateUser PutUserPolicy AttachUserPolicy CreateAccessKey UpdateAccessKey DeleteAccessKey',
  },
  { source: 'iam', to: ['iam-policy', 'policyArn'], deploys: 'CreatePolicyVersion SetDefaultPolicyVersion' },
  { source: 'iam', from: ['instance-profile', 'instanceProfileName'], to: ['iam-role', 'roleName'], needs: 'AddRoleToInstanceProfile' },
  {
    source: 'acm',
    to: ['certificate', 'certificateArn'],
    reads: 'GetCertificate ExportCertificate',
    deploys: 'ImportCertificate UpdateCertificateOptions',
  },
  { source: 'acm', to: ['certificate', '=certificateArn'], deploys: 'RequestCertificate' },
  {
    source: 'logs',
    to: ['log-group', 'logGroupName'],
    'stores logs in': 'CreateLogStream PutLogEvents',
    reads: 'FilterLogEvents GetLogEvents StartQuery StartLiveTail',
    deploys: 'PutRetentionPolicy PutSubscriptionFilter PutMetricFilter CreateLogGroup AssociateKmsKey',
  },
  { source: 'logs', from: ['log-group', 'logGroupName'], to: ['lambda-function', 'destinationArn'], 'routes to': 'PutSubscriptionFilter' },
  { source: 'logs', from: ['log-group', 'logGroupName'], to: ['kms-key', 'kmsKeyId'], needs: 'AssociateKmsKey' },
  { source: 'monitoring', to: ['alarm', 'alarmName'], deploys: 'PutMetricAlarm SetAlarmState' },
  {
    source: 'cognito-idp',
    to: ['user-pool', 'userPoolId'],
    calls: 'AdminInitiateAuth AdminCreateUser AdminGetUser ListUsers AdminSetUserPassword AdminDeleteUser AdminUpdateUserAttributes',
    deploys: 'UpdateUserPool CreateUserPoolClient UpdateUserPoolClient',
  },
];

/** An event as CloudTrail writes it, open to change. */
export type TrailEventFields = { readonly [field: string]: unknown };

/** AWS account of the built events. */
export const trailAccount = '210987654321';

/** A session of a role; `more` goes into its `sessionContext`. */
export function aRoleSession(role: string, name: string, more: TrailEventFields = {}): TrailEventFields {
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLEID00000000:${name}`,
    arn: `arn:aws:sts::${trailAccount}:assumed-role/${role}/${name}`,
    accountId: trailAccount,
    accessKeyId: `ASIA${role
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .padEnd(16, 'X')
      .slice(0, 16)}`,
    sessionContext: {
      sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${trailAccount}:role/${role}`, accountId: trailAccount, userName: role },
      attributes: { creationDate: '2026-03-02T08:00:00Z', mfaAuthenticated: 'false' },
      ...more,
    },
  };
}

/** An instance reads a bucket, unless the fields say otherwise. */
export function aTrailEvent(fields: TrailEventFields = {}): TrailEventFields {
  return {
    eventVersion: '1.11',
    userIdentity: aRoleSession('shop', 'i-0123456789abcdef0', { ec2RoleDelivery: '2.0' }),
    eventTime: '2026-03-02T08:15:40Z',
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    awsRegion: 'eu-central-1',
    sourceIPAddress: '10.0.1.7',
    userAgent: '[aws-sdk]',
    requestParameters: { bucketName: 'assets', key: 'a/b.json' },
    responseElements: null,
    requestID: 'REQUEST1',
    eventID: '2ad9004c-c9b8-40cf-86eb-3b4cc63557a3',
    readOnly: true,
    resources: [
      { type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::assets/a/b.json' },
      { accountId: trailAccount, type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::assets' },
    ],
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: trailAccount,
    eventCategory: 'Data',
    ...fields,
  };
}

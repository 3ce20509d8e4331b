/** Who calls, and when. */
interface Caller {
  readonly awsAccountId: string;
  readonly region: string;
  readonly instanceId: string;
  readonly roleArn: string;
  readonly at: Date;
}

/** Calls of an instance with its own role, as CloudTrail writes them. */
export function instanceCalls(caller: Caller) {
  const { awsAccountId } = caller;
  let count = 0;
  const event = (service: string, eventName: string, requestParameters: object, more: object = {}) => {
    count += 1;
    return { ...commonOf(caller, count), eventSource: `${service}.amazonaws.com`, eventName, requestParameters, ...more };
  };
  return {
    readSecret: (secretId: string) => event('secretsmanager', 'GetSecretValue', { secretId }),
    readObject: (bucketName: string) => {
      const resources = [{ type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucketName}`, accountId: awsAccountId }];
      return event('s3', 'GetObject', { bucketName, key: 'a' }, { managementEvent: false, resources });
    },
    file: (Records: readonly object[]) => JSON.stringify({ Records }),
  };
}

/** What every event has, the `count`-th a second after the one before. */
function commonOf(caller: Caller, count: number): object {
  const { awsAccountId, region, at } = caller;
  return {
    eventVersion: '1.10',
    userIdentity: identityOf(caller),
    eventTime: secondsOf(new Date(at.getTime() + count * 1_000)),
    awsRegion: region,
    sourceIPAddress: '10.20.1.10',
    userAgent: 'aws-sdk',
    responseElements: null,
    requestID: `request-${count}`,
    eventID: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: awsAccountId,
  };
}

/** The instance's session, told by the service that delivered its credentials. */
function identityOf({ awsAccountId, instanceId, roleArn, at }: Caller): object {
  const userName = roleArn.split('/').at(-1) ?? '';
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLE:${instanceId}`,
    arn: `arn:aws:sts::${awsAccountId}:assumed-role/${userName}/${instanceId}`,
    accountId: awsAccountId,
    accessKeyId: 'ASIAEXAMPLEEXAMPLE01',
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId: 'AROAEXAMPLE', arn: roleArn, accountId: awsAccountId, userName },
      attributes: { creationDate: secondsOf(at), mfaAuthenticated: 'false' },
      ec2RoleDelivery: '2.0',
    },
  };
}

function secondsOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

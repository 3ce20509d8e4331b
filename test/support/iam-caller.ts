/** What is different about a caller. */
export interface IamChange {
  readonly userArn?: unknown;
  readonly callerId?: unknown;
}

/** ARN of a role of the control account. */
export function roleArn(name: string): string {
  return `arn:aws:iam::000000000000:role/${name}`;
}

/** What the gateway's AWS_IAM authorizer tells of a session of a role, in the shape it was recorded in. */
export function aRoleSession(roleName: string, change: IamChange = {}): { readonly iam: object } {
  const callerId = `AROAEXAMPLEROLEID0001:${roleName}-session`;
  const iam = {
    accessKey: 'ASIAEXAMPLEACCESSKEY',
    accountId: '000000000000',
    callerId,
    cognitoIdentity: null,
    principalOrgId: null,
    userArn: `arn:aws:sts::000000000000:assumed-role/${roleName}/${roleName}-session`,
  };
  return { iam: { ...iam, ...change } };
}

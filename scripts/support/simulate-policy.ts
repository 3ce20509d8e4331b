import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { PolicyDocument } from '../../domain/access/policy-document.js';

/** One request against a resource whose policy is asked. */
export interface PolicyRequest {
  readonly policy: PolicyDocument | undefined;
  /** ARN of a role or user. */
  readonly principal: string;
  /** e.g. `s3:GetObject`. */
  readonly action: string;
  /** ARN of what the action is done to, e.g. an object. */
  readonly resource: string;
  /** The account that holds the resource. */
  readonly awsAccountId: string;
  /** Time of the request, RFC 3339. */
  readonly at: string;
  /** Further context keys, e.g. `aws:SourceIp`. */
  readonly context?: { readonly [key: string]: string };
}

/**
 * Whether a resource policy lets a principal do something, judged by an independent IAM engine. The policy alone decides: a principal of
 * another account is given everything by its own account, as AWS asks both; one of the same account is given nothing of its own.
 */
export async function simulatePolicy(request: PolicyRequest): Promise<boolean> {
  const { policy, principal, action, resource, awsAccountId, at, context = {} } = request;
  const principalAccount = principal.split(':')[4] ?? '';
  const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const answer = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId: awsAccountId },
        contextVariables: {
          'aws:CurrentTime': at,
          'aws:SecureTransport': 'true',
          'aws:PrincipalArn': principal,
          'aws:PrincipalAccount': principalAccount,
          ...context,
        },
      },
      identityPolicies: principalAccount === awsAccountId ? [] : [{ name: 'everything', policy: everything }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(policy === undefined ? {} : { resourcePolicy: policy }),
    },
    { simulationMode: 'Strict' },
  );
  if (answer.resultType === 'error') throw new Error(`The policy cannot be simulated: ${JSON.stringify(answer.errors)}`);
  return answer.overallResult === 'Allowed';
}

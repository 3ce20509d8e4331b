import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { PolicyStatement } from '../../drivers/policies/policy-statement.js';
import { member } from './member-fixture.js';

/** One request as IAM sees it. */
export interface SimulatedRequest {
  readonly action: string;
  readonly resource: string;
  /** Condition keys, e.g. `aws:ResourceTag/conveyance:lock`. */
  readonly context?: { readonly [key: string]: string | string[] };
}

/** Whether an identity policy alone allows the request, as judged by an independent engine. */
export async function isAllowed(statements: readonly PolicyStatement[], request: SimulatedRequest): Promise<boolean> {
  const policy = { Version: '2012-10-17', Statement: statements };
  const outcome = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${member.awsAccountId}:role/ConveyanceDriver`,
        action: request.action,
        resource: { resource: request.resource, accountId: member.awsAccountId },
        contextVariables: { ...request.context },
      },
      identityPolicies: [{ name: 'policy', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (outcome.resultType === 'error') throw new Error(JSON.stringify(outcome.errors));
  return outcome.overallResult === 'Allowed';
}

import type { DescribeInstanceInformationCommandInput } from '@aws-sdk/client-ssm';
import type { AwsPlace } from './aws-place.js';
import { type Operations, onAny } from './operation.js';
import { pageOf } from './page-of.js';

/** A page holds 50 at most, and 10 where the caller says nothing. */
const entriesPerPage = 10;

function describeAgents(place: AwsPlace, { Filters, MaxResults, NextToken }: DescribeInstanceInformationCommandInput): object {
  const wanted = Filters?.find(({ Key }) => Key === 'InstanceIds')?.Values;
  const agents = [...place.agents].filter(([id]) => wanted === undefined || wanted.includes(id));
  const { page, next } = pageOf(place, agents, { size: MaxResults ?? entriesPerPage, token: NextToken });
  return { InstanceInformationList: page.map(([InstanceId, PingStatus]) => ({ InstanceId, PingStatus })), NextToken: next };
}

/** Agents of Systems Manager. */
export const agentOperations: Operations = {
  DescribeInstanceInformation: { service: 'SSM', mutates: false, needs: onAny('ssm:DescribeInstanceInformation'), answer: describeAgents },
};

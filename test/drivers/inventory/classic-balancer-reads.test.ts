import { expect, it } from '@jest/globals';
import { classicBalancerReads } from '../../../drivers/inventory/classic-balancer-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads Classic Load Balancers and where their logs go, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(classicBalancerReads, {
    DescribeLoadBalancers: { LoadBalancerDescriptions: [{ LoadBalancerName: 'front', Instances: [{ InstanceId: 'i-1' }] }] },
    DescribeLoadBalancerAttributes: ({ LoadBalancerName }: { LoadBalancerName: string }) => ({
      LoadBalancerAttributes: { AccessLog: { Enabled: true, S3BucketName: `${LoadBalancerName}-logs` } },
    }),
  });

  expect(items).toEqual([
    {
      type: 'classic-load-balancer',
      configuration: {
        LoadBalancerName: 'front',
        Instances: [{ InstanceId: 'i-1' }],
        LoadBalancerAttributes: { AccessLog: { Enabled: true, S3BucketName: 'front-logs' } },
      },
    },
  ]);
  expect(actions).toEqual(askedFor(classicBalancerReads));
});

import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.js';
import { serviceKey } from './service-key.js';

const alarms = 'cloudwatch.amazonaws.com';

/** Where alarms are told: encrypted, for the alarms of this AWS account only, and to `alarmEmail` when it is set. */
export function alarmTopic(scope: Construct, id: string, { retain, alarmEmail }: Settings): Topic {
  const masterKey = serviceKey(scope, `${id}Key`, { description: 'Alarms', retain, usedBy: alarms });
  const topic = new Topic(scope, id, { masterKey, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal(alarms)],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  if (alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(alarmEmail));
  return topic;
}

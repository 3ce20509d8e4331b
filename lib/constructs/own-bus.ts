import { Duration } from 'aws-cdk-lib';
import { type CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { typesBySource } from '../../domain/events/producers.js';
import { functionNamePrefix, type Settings } from '../settings.js';
import { busPolicy } from './bus-policy.js';

/** The service's own bus, with an archive of everything that anybody may send there unless the setting says 0 days. */
export function ownBus(scope: Construct, settings: Settings): EventBus {
  const { eventArchiveDays } = settings;
  const bus = new EventBus(scope, 'Bus', { eventBusName: nameOf(settings) });
  if (eventArchiveDays > 0) {
    bus.archive('Archive', { eventPattern: { source: Object.keys(typesBySource()) }, retention: Duration.days(eventArchiveDays) });
  }
  return bus;
}

/** Gives the bus its policy: each `source` belongs to the publisher of the service, or to the AWS accounts that the settings name. */
export function bindSources(bus: EventBus, publisher: IRole, settings: Settings): void {
  const { eventProducers } = settings;
  // Put together from the name, because the bus cannot refer to itself.
  const busArn = bus.stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: nameOf(settings) });
  const awsAccountIds = Object.fromEntries(
    eventProducers.map(({ source }) => [source, eventProducers.filter((one) => one.source === source).map((one) => one.awsAccountId)]),
  );
  // On the bus itself and not as resources beside it: one document, replaced as a whole.
  (bus.node.defaultChild as CfnEventBus).policy = busPolicy({ busArn, publisherRoleArn: publisher.roleArn, awsAccountIds });
}

function nameOf({ environment }: Settings): string {
  return `${functionNamePrefix(environment)}events`;
}

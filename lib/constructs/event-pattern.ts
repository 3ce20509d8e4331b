import { type EventPattern, Match } from 'aws-cdk-lib/aws-events';
import type { EventType } from '../../domain/events/event-envelope.js';
import { sourcesOf, typesBySource } from '../../domain/events/producers.js';

/** Events of these types, from whom they are believed only; throws when types of different sources are mixed, because one pattern cannot tell. */
export function ownEvents(types: readonly EventType[]): EventPattern {
  const [source = [], ...others] = types.map((type) => [...sourcesOf(type)]);
  if (others.some((other) => other.join() !== source.join()))
    throw new Error(`${types.join()} come from different sources: make two rows.`);
  return { source, detailType: [...types] };
}

/** Everything on the own bus that its source may not send, and everything of sources that nobody knows. */
export function forgedEvents(): readonly EventPattern[] {
  const known = Object.entries(typesBySource());
  return [
    { source: Match.anythingBut(...known.map(([source]) => source)) },
    ...known.map(([source, types]) => ({ source: [source], detailType: Match.anythingBut(...types) })),
  ];
}

/** Ended executions of the machines whose ARNs begin so, as Step Functions tells them on the default bus. */
export function endedExecutions(statuses: readonly string[], machineArnPrefixes: readonly string[]): EventPattern {
  return {
    source: ['aws.states'],
    detailType: ['Step Functions Execution Status Change'],
    detail: { status: [...statuses], stateMachineArn: machineArnPrefixes.flatMap((arn) => Match.prefix(arn)) },
  };
}

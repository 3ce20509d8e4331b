import { Aws } from 'aws-cdk-lib';
import { AccountPrincipal, AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ownSource } from '../../domain/events/event-envelope.js';
import { type Producers, producers } from '../../domain/events/producers.js';

/** Who stands behind the sources on the bus. */
export interface BusPolicyProps {
  readonly busArn: string;
  /** The role that publishes the service's own events. */
  readonly publisherRoleArn: string;
  /** AWS accounts of producers, by source; the control account for a source that is not here. */
  readonly awsAccountIds: { readonly [source: string]: readonly string[] };
  readonly table?: Producers;
}

/** Binds each `source` on the bus to who may use it: the service's own to its publishing role, a producer's to that producer's AWS accounts. */
export function busPolicy({ busArn, publisherRoleArn, awsAccountIds, table = producers }: BusPolicyProps): PolicyDocument {
  const on = { actions: ['events:PutEvents'], resources: [busArn] };
  const denied = { ...on, effect: Effect.DENY, principals: [new AnyPrincipal()] };
  const from = (source: string) => ({ 'ForAnyValue:StringEquals': { 'events:source': source } });
  const statements = [
    new PolicyStatement({
      ...denied,
      sid: 'OnlyTheServiceSpeaksForItself',
      conditions: { ...from(ownSource), ArnNotEquals: { 'aws:PrincipalArn': publisherRoleArn } },
    }),
  ];
  for (const [index, source] of Object.keys(table).entries()) {
    const accounts = awsAccountIds[source] ?? [];
    const known = accounts.length === 0 ? [Aws.ACCOUNT_ID] : [...accounts];
    const conditions = { ...from(source), StringNotEquals: { 'aws:PrincipalAccount': known } };
    statements.push(new PolicyStatement({ ...denied, sid: `OnlyProducer${index + 1}SpeaksForItself`, conditions }));
    if (accounts.length === 0) continue;
    const principals = accounts.map((awsAccountId) => new AccountPrincipal(awsAccountId));
    // All values, and at least one: a call that also puts another source is not let in.
    const own = { 'ForAllValues:StringEquals': { 'events:source': source }, Null: { 'events:source': 'false' } };
    statements.push(new PolicyStatement({ ...on, sid: `Producer${index + 1}MayPutEvents`, principals, conditions: own }));
  }
  return new PolicyDocument({ statements });
}

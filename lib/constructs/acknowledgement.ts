import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Settings } from '../settings.js';
import { runTimeNames, stepVersions } from './run-time-name.js';

/** A finding of the policy checks that is accepted: by its ids, for one reason. */
interface Acknowledgement {
  readonly ids: (environment: Settings['environment']) => readonly string[];
  readonly reason: string;
}

/** Every accepted finding; a test holds each reason against the templates. */
export const acknowledgements = {
  withoutResourceLevel: {
    ids: () => ['AwsSolutions-IAM5[Resource::*]'],
    reason: 'Log delivery of the machines and X-Ray know no resource level: these actions alone have *.',
  },
  namesBornAtRunTime: {
    ids: (environment) =>
      Object.values({ ...runTimeNames(environment), ...stepVersions(environment) }).map(
        (pattern) => `AwsSolutions-IAM5[Resource::${pattern}]`,
      ),
    reason:
      'Member accounts, secrets of the vault, machines, executions, versions of a Lambda and objects of identification get their names at run time: one role name, one prefix, two machines, one Lambda each and one bucket bound them.',
  },
  openToAnybody: {
    ids: () => ['AwsSolutions-CFR1', 'AwsSolutions-CFR2'],
    reason: 'The console is a page without secrets for people of any country; whatever stands behind it asks for a token and is throttled.',
  },
  certificateOfCloudFront: {
    ids: () => ['AwsSolutions-CFR4'],
    reason: 'Without a domain of its own the console has the certificate of CloudFront, whose minimum AWS sets; with one it is TLS 1.2.',
  },
  runtimeOfTheLibrary: {
    ids: () => ['AwsSolutions-L1'],
    reason:
      'AWS CDK brings the Lambda that puts the console into its bucket together with the runtime it is made for; it runs in deployments only.',
  },
  publicRoutes: {
    ids: () => ['AwsSolutions-APIG4'],
    reason: 'Routes that the table marks public are read before sign-in; every other route asks for a token and a scope.',
  },
} as const satisfies Record<string, Acknowledgement>;

/** Accepts one listed finding on a construct and all below it. */
export function acknowledge(construct: IConstruct, name: keyof typeof acknowledgements, environment: Settings['environment']): void {
  const { ids, reason } = acknowledgements[name];
  for (const id of ids(environment)) Validations.of(construct).acknowledge({ id, reason });
}

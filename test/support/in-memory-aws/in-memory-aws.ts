import type { DriverClients } from '../../../drivers/driver.js';
import type { PolicyStatement } from '../../../drivers/policies/policy-statement.js';
import { allOperations } from './all-operations.js';
import { awsFailure } from './aws-failure.js';
import { AwsPlace } from './aws-place.js';
import { addSubnet, addVpc } from './ec2/network-operations.js';
import { isPermitted } from './iam-decision.js';
import { inMemoryClients } from './in-memory-clients.js';
import type { IamRequest, Operation } from './operation.js';
import type { BucketState } from './s3/bucket-state.js';

/** One call as it reached the in-memory AWS. */
export interface AwsCall {
  readonly service: Operation<never>['service'];
  /** e.g. `ModifySecurityGroupRules`. */
  readonly name: string;
  readonly input: object;
}

/** Who calls: an administrator, or a session bound by policies, every one of which must allow the call. */
export interface AwsCaller {
  readonly awsAccountId: string;
  readonly region: string;
  readonly policies?: readonly (readonly PolicyStatement[])[];
}

/** What a test may do with a call before it is answered: throw what AWS would throw; after it: lose the answer by throwing. */
export type CallHook = (call: AwsCall, caller: AwsCaller) => void;

/** AWS accounts in memory, reached by SDK clients that send nothing: state, limits, error names and IAM as the drivers meet them. */
export class InMemoryAws {
  beforeCall: CallHook | undefined;
  afterCall: CallHook | undefined;
  readonly #places = new Map<string, AwsPlace>();
  readonly #buckets = new Map<string, BucketState>();
  readonly #counts = new Map<string, number>();

  /** `now` dates what is made; a second passes from one thing to the next unless told. */
  constructor(readonly now: () => Date = steadyClock()) {}

  /** What one account holds in one region; an account has a default VPC with a subnet, and an image. */
  place(awsAccountId: string, region: string): AwsPlace {
    const key = `${awsAccountId} ${region}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const made = new AwsPlace(awsAccountId, region, this.#buckets, this.now);
    addSubnet(made, addVpc(made, '172.31.0.0/16', true), '172.31.0.0/20');
    made.images.set('ami-12c6146b', { ImageId: 'ami-12c6146b', Name: 'amzn2-ami-hvm-2.0', OwnerId: '137112412989' });
    this.#places.set(key, made);
    return made;
  }

  /** SDK clients of a caller. */
  clients(caller: AwsCaller): DriverClients {
    return inMemoryClients(this, caller);
  }

  /** Answers one call, or throws as AWS would. */
  answer(call: AwsCall, caller: AwsCaller): object {
    const operation = allOperations[call.name];
    if (operation?.service !== call.service) throw new Error(`The in-memory AWS does not know ${call.service} ${call.name}.`);
    const count = `${call.service}:${call.name}`;
    this.#counts.set(count, (this.#counts.get(count) ?? 0) + 1);
    this.beforeCall?.(call, caller);
    const place = this.place(caller.awsAccountId, caller.region);
    const refused = operation.needs(place, call.input as never).find((request) => !isPermitted(caller.policies ?? [], request));
    if (refused !== undefined) throw refusal(call.service, refused);
    if ('DryRun' in call.input && call.input.DryRun === true) throw awsFailure('DryRunOperation', 'Request would have succeeded.', 412);
    const answer = operation.answer(place, call.input as never);
    this.afterCall?.(call, caller);
    return structuredClone(answer);
  }

  /** Calls since the last `forgetCalls`, by `<service>:<name>`: all, or only those that change something. */
  calls(which: 'all' | 'mutating' = 'all'): { readonly [call: string]: number } {
    const isWanted = (name: string) => which === 'all' || this.isMutating(name.slice(name.indexOf(':') + 1));
    return Object.fromEntries([...this.#counts].filter(([name]) => isWanted(name)).sort());
  }

  /** Whether a call changes something, by its name. */
  isMutating(call: string): boolean {
    return allOperations[call]?.mutates === true;
  }

  /** Begins to count anew. */
  forgetCalls(): void {
    this.#counts.clear();
  }
}

/** Each service says no in its own words. */
function refusal(service: AwsCall['service'], { action, resource }: IamRequest): Error {
  const text = `The session is not authorized to perform ${action} on ${resource}`;
  if (service === 'EC2') return awsFailure('UnauthorizedOperation', text, 403);
  return service === 'S3' ? awsFailure('AccessDenied', text, 403) : awsFailure('AccessDeniedException', text);
}

function steadyClock(): () => Date {
  let milliseconds = Date.parse('2026-11-23T09:00:00.000Z');
  return () => {
    milliseconds += 1_000;
    return new Date(milliseconds);
  };
}

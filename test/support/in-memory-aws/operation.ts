import type { AwsPlace } from './aws-place.js';

/** What IAM is asked before a call: one action on one resource, with the condition keys of the request. */
export interface IamRequest {
  readonly action: string;
  /** An ARN; `*` for actions without a resource level. */
  readonly resource: string;
  readonly context: { readonly [key: string]: string | readonly string[] };
}

/** One operation of AWS on the state of one account and region; `answer` throws as AWS would. */
export interface Operation<I> {
  /** `EC2`, `S3` …: the client without `Client`. */
  readonly service: 'EC2' | 'S3' | 'SecretsManager' | 'SSM' | 'CloudWatch';
  /** False for what only reads. */
  readonly mutates: boolean;
  readonly needs: (place: AwsPlace, input: I) => readonly IamRequest[];
  readonly answer: (place: AwsPlace, input: I) => object;
}

/** Operations by the name of the call, e.g. `CreateTags`. */
export type Operations = { readonly [call: string]: Operation<never> };

/** An action without a resource level. */
export function onAny(action: string): () => readonly IamRequest[] {
  return () => [{ action, resource: '*', context: {} }];
}

/** The condition keys of the tags a resource carries. */
export function resourceTagKeys(tags: ReadonlyMap<string, string> | undefined): { readonly [key: string]: string } {
  return Object.fromEntries([...(tags ?? [])].map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}

interface SdkTag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** The condition keys of the tags a request brings along. */
export function requestTagKeys(tags: readonly SdkTag[]): IamRequest['context'] {
  const values = tags.map(({ Key = '', Value = '' }) => [`aws:RequestTag/${Key}`, Value] as const);
  return { ...Object.fromEntries(values), 'aws:TagKeys': tags.map(({ Key = '' }) => Key) };
}

/** Tags of an answer. */
export function sdkTags(tags: ReadonlyMap<string, string> | undefined): { Key: string; Value: string }[] {
  return [...(tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
}

import { controlAccount } from './emulator-plan.js';

/** Where and as whom an SDK client speaks. */
export interface LocalClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/**
 * Settings of an SDK client for one of the emulators. The access key names the AWS account that a request speaks for,
 * and the key `test` the emulator's default account.
 */
export function localClient(endpoint: string, accessKeyId = 'test'): LocalClientSettings {
  return { endpoint, region: controlAccount.region, credentials: { accessKeyId, secretAccessKey: 'test' } };
}

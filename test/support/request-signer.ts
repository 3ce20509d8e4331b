import { STSClient } from '@aws-sdk/client-sts';
import { controlAccount } from '../../scripts/local/emulator-plan.js';

/** Keys of a user, or of a session of a role. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A request before anybody has proved who sends it. */
export interface BareRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** Answers the headers of a request with a proof of who sends it. */
export type Proof = (request: BareRequest) => Promise<Record<string, string>>;

/** Signs as a program does: SigV4 for the service execute-api, by the SDK's own signer. */
export function requestSigner(credentials: Keys): Proof {
  const { region } = controlAccount;
  const { config } = new STSClient({ region, credentials });
  const scheme = { schemeId: 'aws.auth#sigv4', name: 'sigv4', signingName: 'execute-api', signingRegion: region, properties: {} };
  return async ({ method, url, headers, body }) => {
    const { protocol, hostname, port, host, pathname: path, searchParams } = new URL(url);
    const signer = await config.signer(scheme as Parameters<typeof config.signer>[0]);
    const query = Object.fromEntries(searchParams);
    const request = { protocol, hostname, port: Number(port), method, path, query, headers: { ...headers, host }, body };
    const { host: _sentByFetch, ...signed } = (await signer.sign(request)).headers;
    return signed;
  };
}

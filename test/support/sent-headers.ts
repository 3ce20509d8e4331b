import type { CdkResource } from './cdk-resources.js';

/** What CloudFront sends by each field of a policy's own. */
const byField: { readonly [field: string]: (row: Readonly<Record<string, unknown>>) => readonly [string, string] } = {
  ContentSecurityPolicy: (row) => ['content-security-policy', String(row.ContentSecurityPolicy)],
  ContentTypeOptions: () => ['x-content-type-options', 'nosniff'],
  FrameOptions: (row) => ['x-frame-options', String(row.FrameOption)],
  ReferrerPolicy: (row) => ['referrer-policy', String(row.ReferrerPolicy)],
  StrictTransportSecurity: (row) => [
    'strict-transport-security',
    `max-age=${row.AccessControlMaxAgeSec}${row.IncludeSubdomains === true ? '; includeSubDomains' : ''}`,
  ],
};

interface HeadersConfig {
  readonly SecurityHeadersConfig: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly CustomHeadersConfig: {
    readonly Items: readonly { readonly Header: string; readonly Value: string; readonly Override: boolean }[];
  };
}

/** The headers that a response headers policy puts in place of whatever the origin sent; those that would yield are left out. */
export function sentBy(policy: CdkResource | undefined): Readonly<Record<string, string>> {
  if (policy === undefined) throw new Error('There is no response headers policy.');
  const { SecurityHeadersConfig, CustomHeadersConfig } = policy.Properties.ResponseHeadersPolicyConfig as HeadersConfig;
  const fields = Object.entries(SecurityHeadersConfig).filter(([, row]) => row?.Override === true);
  return Object.fromEntries([
    ...fields.map(([field, row]) => byField[field]?.(row ?? {}) ?? [field, 'unknown']),
    ...CustomHeadersConfig.Items.filter(({ Override }) => Override).map(({ Header, Value }) => [Header, Value]),
  ]);
}

/** What names a customer in access rules: principals, networks, groups and keys of its record. */
export interface CustomerAccess {
  readonly customerId: string;
  /** ARNs of roles, users or accounts that act for the customer. */
  readonly principals: readonly string[];
  /** IPv4 or IPv6 CIDR blocks. */
  readonly networks: readonly string[];
  /** Security group ids the customer uses as sources of rules. */
  readonly securityGroups: readonly string[];
  /** OpenSSH public key. */
  readonly sshPublicKey?: string;
  /** Principals that administer the customer's KMS keys. */
  readonly keyAdministrators: readonly string[];
}

/** The provider's own principals and networks in one member account: they stay, whoever owns. */
export interface ProviderAccess {
  readonly principals: readonly string[];
  readonly networks: readonly string[];
}

/** Everything a driver needs to know about the two sides of one transfer. */
export interface Parties {
  readonly transferId: string;
  readonly from: CustomerAccess;
  readonly to: CustomerAccess;
  readonly provider: ProviderAccess;
  /** Sources and principals of others that both parties confirmed. */
  readonly bystanders: readonly string[];
  /** ARNs that stay with the seller by the terms: by that alone they are in no rule or policy of what moves. */
  readonly leftBehind: readonly string[];
  /** ARNs of the whole manifest. */
  readonly manifest: ReadonlySet<string>;
  /** Per secret ARN; absent means `keep`. */
  readonly credentialChoices: { readonly [arn: string]: CredentialChoice };
}

/** What happens to the value of a secret at the transfer: a new random one, a new one that the purchaser gives with its purchase, or none. */
export const credentialChoices = ['rotate', 'ask', 'keep'] as const;
export type CredentialChoice = (typeof credentialChoices)[number];

/** Whose a source or principal is. */
export type Side = 'seller' | 'purchaser' | 'solution' | 'provider' | 'bystander' | 'unclassified';

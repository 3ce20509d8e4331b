/**
 * Facts of one origin: each family counts once for a pair, with a cap of its own.
 * `declaration`: stacks, applications and tags of infrastructure code. `calls`: what services logged of requests. `traffic`: what networks did.
 */
export const evidenceFamilies = ['tags', 'declaration', 'configuration', 'policy', 'calls', 'traffic'] as const;
export type EvidenceFamily = (typeof evidenceFamilies)[number];

/** One source of evidence. */
interface Source {
  readonly family: EvidenceFamily;
  /** As a person reads it, e.g. in the coverage page. */
  readonly label: string;
}

/** Every source of evidence; the position in this table is its code in tables and files, so rows are added at the end only. */
export const evidenceSources = {
  tags: { family: 'tags', label: 'Tags' },
  stack: { family: 'declaration', label: 'CloudFormation stacks' },
  application: { family: 'declaration', label: 'AppRegistry applications' },
  'code-tag': { family: 'declaration', label: 'Tags of infrastructure code' },
  configuration: { family: 'configuration', label: 'Configuration' },
  policy: { family: 'policy', label: 'Access policies' },
  cloudtrail: { family: 'calls', label: 'CloudTrail' },
  's3-access': { family: 'calls', label: 'S3 access logs' },
  flow: { family: 'traffic', label: 'VPC flow logs' },
  balancer: { family: 'traffic', label: 'Load balancer logs' },
  resolver: { family: 'traffic', label: 'Resolver query logs' },
} as const satisfies { readonly [name: string]: Source };

export type EvidenceSource = keyof typeof evidenceSources;

/** Names by code: `sourceNames[code]`. */
export const sourceNames = Object.keys(evidenceSources) as readonly EvidenceSource[];

/** Code by name: what a column holds. */
export const sourceCode = Object.fromEntries(sourceNames.map((name, code) => [name, code])) as Readonly<Record<EvidenceSource, number>>;

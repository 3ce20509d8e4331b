/** A tag by which a tool of infrastructure code marks what it declares. */
interface CodeTagRow {
  readonly tool: string;
  /** The key as the tool writes it, in lower case; `*` at the end stands for the rest of the key, which then counts as the value. */
  readonly key: string;
}

/** Conventions of infrastructure code, from the documentation of each tool; what says only that a tool was used (`ManagedBy`) is none. */
export const codeTags: readonly CodeTagRow[] = [
  { tool: 'Terraform', key: 'terraform:workspace' },
  { tool: 'Terraform', key: 'terraform-workspace' },
  { tool: 'Terraform', key: 'terraform_workspace' },
  { tool: 'Terraform', key: 'terraform:module' },
  { tool: 'Terraform', key: 'terraform-module' },
  { tool: 'Terraform', key: 'terraform_module' },
  { tool: 'Terraform', key: 'terraform:stack' },
  { tool: 'Terraform', key: 'terraform-stack' },
  { tool: 'Terraform', key: 'terraform_stack' },
  { tool: 'Terraform', key: 'tfc:workspace' },
  { tool: 'Terraform', key: 'tf-workspace' },
  { tool: 'Terraform', key: 'tf-module' },
  { tool: 'Terragrunt', key: 'terragrunt:path' },
  { tool: 'Terragrunt', key: 'terragrunt-path' },
  { tool: 'Pulumi', key: 'pulumi:stack' },
  { tool: 'Pulumi', key: 'pulumi:project' },
  { tool: 'CDK', key: 'aws-cdk:stack' },
  { tool: 'CDK', key: 'cdk:stack' },
  { tool: 'CDK', key: 'cdk:app' },
  { tool: 'SST', key: 'sst:app' },
  { tool: 'Serverless Framework', key: 'serverless:service' },
  { tool: 'Amplify', key: 'user:stack' },
  { tool: 'Amplify', key: 'user:application' },
  { tool: 'Copilot', key: 'copilot-application' },
  { tool: 'Copilot', key: 'copilot-service' },
  { tool: 'Elastic Beanstalk', key: 'elasticbeanstalk:environment-id' },
  { tool: 'Elastic Beanstalk', key: 'elasticbeanstalk:environment-name' },
  { tool: 'Kubernetes', key: 'kubernetes.io/cluster/*' },
  { tool: 'Kubernetes', key: 'eks:cluster-name' },
  { tool: 'eksctl', key: 'alpha.eksctl.io/cluster-name' },
  { tool: 'Crossplane', key: 'crossplane-name' },
  { tool: 'Ansible', key: 'ansible:role' },
];

const exactKeys = new Map(codeTags.filter(({ key }) => !key.endsWith('*')).map((row) => [row.key, row]));
const prefixKeys = codeTags.filter(({ key }) => key.endsWith('*')).map((row) => ({ ...row, prefix: row.key.slice(0, -1) }));

/** What a tag declares, `tool key=value`, or undefined where it is no tag of infrastructure code. */
export function codeTagOf(key: string, value: string): string | undefined {
  const lower = key.toLowerCase();
  const exact = exactKeys.get(lower);
  if (exact) return value === '' ? undefined : `${exact.tool} ${key}=${value}`;
  const prefixed = prefixKeys.find(({ prefix }) => lower.startsWith(prefix) && lower.length > prefix.length);
  return prefixed && `${prefixed.tool} ${key}`;
}

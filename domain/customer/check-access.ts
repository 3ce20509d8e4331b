import { overlapsCidr, parseCidr } from '../access/cidr-block.js';
import type { FieldProblem } from '../errors.js';
import type { Customer } from './customer.js';

type Access = Customer['access'];

/** Shortest prefix a network may have: anything wider reaches addresses of strangers. */
const prefixMin = 8;

/** Most entries of one list of an access record. */
export const accessEntriesMax = 50;

const principalForm = /^arn:aws[a-z-]*:iam::[0-9]{12}:(root|(role|user)\/[A-Za-z0-9_+=,.@/-]+)$/;
const securityGroupForm = /^sg-[0-9a-f]{8,17}$/;
const sshKeyForm = /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]+={0,3}( [^\n\r]*)?$/;

/** Names of others that a customer's record may not contain: another customer's, or the provider's own in a member account. */
export interface ForeignAccess {
  readonly whose: 'another customer' | 'the provider';
  readonly principals: readonly string[];
  readonly networks: readonly string[];
  readonly securityGroups: readonly string[];
}

/** Everything that is wrong with an access record by itself and beside those of others; empty when it may be kept. */
export function accessProblems(access: Access, foreign: readonly ForeignAccess[]): FieldProblem[] {
  return [
    ...each('principals', access.principals, (value) => principalProblem(value, foreign)),
    ...each('keyAdministrators', access.keyAdministrators, (value) => principalProblem(value, foreign)),
    ...each('networks', access.networks, (value) => networkProblem(value, foreign)),
    ...each('securityGroups', access.securityGroups, (value) => securityGroupProblem(value, foreign)),
    ...sshKeyProblems(access.sshPublicKey),
  ];
}

type Rule = Pick<FieldProblem, 'rule' | 'remedy'>;

function each(field: string, values: readonly string[], problemOf: (value: string) => Rule | undefined): FieldProblem[] {
  const problems = values.flatMap((value, index) => {
    const problem = problemOf(value);
    return problem === undefined ? [] : [{ field: `access.${field}.${index}`, value, ...problem }];
  });
  if (values.length <= accessEntriesMax) return problems;
  const remedy = 'Name a role or a wider network instead of many';
  return [...problems, { field: `access.${field}`, value: values.length, rule: `has at most ${accessEntriesMax} entries`, remedy }];
}

function principalProblem(value: string, foreign: readonly ForeignAccess[]): Rule | undefined {
  if (!principalForm.test(value)) {
    return { rule: 'is the ARN of one IAM role, user or account, without wildcards', remedy: 'e.g. arn:aws:iam::111122223333:role/app' };
  }
  const other = foreign.find(({ principals }) => principals.some((theirs) => theirs === value || coversAccountOf(value, theirs)));
  if (other !== undefined) return belongsTo(other);
  const surrounding = foreign.find(
    ({ whose, principals }) => whose !== 'the provider' && principals.some((theirs) => coversAccountOf(theirs, value)),
  );
  return surrounding === undefined ? undefined : belongsTo(surrounding);
}

/** An account's root ARN stands for every principal of the account. */
function coversAccountOf(root: string, principal: string): boolean {
  return root.endsWith(':root') && principal.split(':')[4] === root.split(':')[4];
}

function networkProblem(value: string, foreign: readonly ForeignAccess[]): Rule | undefined {
  const network = value.includes('/') ? parseCidr(value) : undefined;
  if (network === undefined) return { rule: 'is an IPv4 or IPv6 network in CIDR form', remedy: 'e.g. 203.0.113.0/24' };
  if (network.prefixBits < prefixMin)
    return { rule: `is a network of /${prefixMin} or smaller`, remedy: 'Name the addresses you really come from' };
  const other = foreign.find(({ networks }) => networks.some((text) => overlapsText(text, value)));
  return other === undefined ? undefined : belongsTo(other);
}

function overlapsText(a: string, b: string): boolean {
  const [left, right] = [parseCidr(a), parseCidr(b)];
  return left !== undefined && right !== undefined && overlapsCidr(left, right);
}

function securityGroupProblem(value: string, foreign: readonly ForeignAccess[]): Rule | undefined {
  if (!securityGroupForm.test(value)) return { rule: 'is a security group id', remedy: 'e.g. sg-0a1b2c3d4e5f60718' };
  const other = foreign.find(({ securityGroups }) => securityGroups.includes(value));
  return other === undefined ? undefined : belongsTo(other);
}

/** The value is not told back: it may be a private key sent by mistake. */
function sshKeyProblems(value: string | undefined): FieldProblem[] {
  if (value === undefined || sshKeyForm.test(value)) return [];
  return [
    {
      field: 'access.sshPublicKey',
      rule: 'is one public key in OpenSSH form',
      remedy: 'Send the line of the .pub file, never a private key',
    },
  ];
}

/** Says who holds it only as far as the caller may know: never which customer. */
function belongsTo({ whose }: ForeignAccess): Rule {
  return { rule: `is not, and does not contain, what belongs to ${whose}`, remedy: 'Name only your own' };
}

import type { ResidualAccess } from './findings.js';
import type { Parties } from './parties.js';
import { type PolicyDocument, type PolicyStatement, statementLabel } from './policy-document.js';
import { accountOfPrincipal, isAccountPrincipal, principalClassification } from './principal-classification.js';
import { mentionsOf, type PrincipalMention } from './principal-mention.js';
import { withoutStaged } from './staged-policy.js';
import { opens } from './switched-statement.js';

/** A place in a policy that lets the seller in by name. */
interface SellerAccess {
  readonly statement: string;
  readonly value: string;
}

function openings(
  policy: PolicyDocument | undefined,
): readonly { readonly statement: PolicyStatement; readonly mention: PrincipalMention }[] {
  if (policy === undefined) return [];
  const places = withoutStaged(policy).Statement.flatMap((statement) => mentionsOf(statement).map((mention) => ({ statement, mention })));
  return places.filter(({ statement, mention }) => opens(statement, mention));
}

/** Every place that still names the seller where that lets it in; denials that name it are no access. */
export function sellerAccess(now: PolicyDocument, parties: Parties): readonly SellerAccess[] {
  const named = openings(now).filter(({ mention }) => principalClassification(mention, parties) === 'seller');
  return named.map(({ statement, mention }) => ({ statement: statementLabel(statement), value: mention.value }));
}

/** A pattern with `*` and `?` against a text, in time linear in their product: patterns are written by others. */
export function matchesPattern(pattern: string, text: string): boolean {
  let reached = [true, ...Array.from(text, () => false)];
  for (const sign of pattern) {
    if (sign === '*') {
      const first = reached.indexOf(true);
      reached = reached.map((_, at) => first >= 0 && at >= first);
    } else {
      reached = reached.map((_, at) => at > 0 && (reached[at - 1] ?? false) && (sign === '?' || sign === text[at - 1]));
    }
  }
  return reached.at(-1) ?? false;
}

/** Why a mention that is not the seller's may still cover it; undefined when it does not. */
function coverage(mention: PrincipalMention, parties: Parties): string | undefined {
  const { kind, value } = mention;
  const principals = parties.from.principals;
  if (kind === 'everyone') return 'it lets everyone in, as both parties confirmed';
  if (kind === 'organization') return 'who belongs to the organization is not read';
  if (kind === 'account' || isAccountPrincipal(value)) {
    const account = accountOfPrincipal(value);
    return principals.some((principal) => accountOfPrincipal(principal) === account)
      ? `it leaves the decision to policies in the AWS account ${account}, where the former owner has a principal`
      : undefined;
  }
  return /[*?]/.test(value) && principals.some((principal) => matchesPattern(value, principal))
    ? 'the pattern matches a principal of the former owner'
    : undefined;
}

/** The resource policy that is judged; `name` is how findings call it, e.g. `bucket policy`. */
interface JudgedPolicy {
  readonly arn: string;
  readonly awsAccountId: string;
  readonly name: string;
}

/** Policies of the seller's own principals open a resource of the same account without any resource policy. */
function sameAccount({ arn, awsAccountId }: JudgedPolicy, parties: Parties): readonly ResidualAccess[] {
  const near = parties.from.principals.filter((principal) => accountOfPrincipal(principal) === awsAccountId);
  const reason = 'They are of the same AWS account as the resource; what their own policies allow is not read.';
  return near.length === 0 ? [] : [{ arn, what: `identity policies of ${near.join(', ')}`, state: 'cannot-be-proven', reason }];
}

/** What a resource policy leaves of the seller's access: statement by statement, compared with the policy of the record. */
export function policyResiduals(
  before: PolicyDocument | undefined,
  now: PolicyDocument | undefined,
  parties: Parties,
  policy: JudgedPolicy,
): readonly ResidualAccess[] {
  const entry = (statement: string, state: ResidualAccess['state'], reason: string): ResidualAccess => ({
    arn: policy.arn,
    what: `${policy.name} statement ${statement}`,
    state,
    reason,
  });
  const open = new Set((now === undefined ? [] : sellerAccess(now, parties)).map((access) => access.statement));
  const named = new Set((before === undefined ? [] : sellerAccess(before, parties)).map((access) => access.statement));
  const closed = [...named].filter((statement) => !open.has(statement));
  const wide = openings(now).flatMap(({ statement, mention }) => {
    if (principalClassification(mention, parties) === 'seller' || mention.sense === 'excepted') return [];
    const reason = coverage(mention, parties);
    return reason === undefined ? [] : [entry(statementLabel(statement), 'cannot-be-proven', `It names ${mention.value}: ${reason}.`)];
  });
  return [
    ...closed.map((statement) => entry(statement, 'removed', 'It no longer names the former owner.')),
    ...[...open].map((statement) => entry(statement, 'open', 'It still names the former owner.')),
    ...wide,
    ...sameAccount(policy, parties),
  ];
}

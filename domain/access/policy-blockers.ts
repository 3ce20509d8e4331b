import type { Blocker } from './findings.js';
import type { Parties } from './parties.js';
import { type PolicyDocument, type PolicyStatement, policyBytes, statementLabel } from './policy-document.js';
import { isDanglingPrincipal, principalClassification, purchaserPrincipalProblems } from './principal-classification.js';
import { mentionsOf, type PrincipalMention } from './principal-mention.js';
import { withoutStaged } from './staged-policy.js';
import { switchedPolicy } from './switched-policy.js';
import { opens, replacementsFor } from './switched-statement.js';

/** Why a resource policy cannot be handed over now: principals nobody claims, a purchaser who cannot be written, a text that would not fit. */
export function policyBlockers(policy: PolicyDocument, parties: Parties, arn: string, bytesMax: number): readonly Blocker[] {
  const statements = withoutStaged(policy).Statement;
  const open = statements.flatMap((statement) => mentionsOf(statement).map((mention) => ({ statement, mention }))).filter(isOpening);
  const named = open.filter(({ mention }) => principalClassification(mention, parties) === 'seller');
  return [
    ...open.filter(({ mention }) => principalClassification(mention, parties) === 'unclassified').map((at) => unclassified(at, arn)),
    ...(named.length > 0 ? purchaserPrincipalProblems(parties).map((detail) => recordInvalid(detail, arn)) : []),
    ...named.filter(({ mention }) => replacementsFor(mention, parties.to).length === 0).map((at) => cannotBeNamed(at, arn)),
    ...tooLarge(policy, parties, arn, bytesMax),
  ];
}

interface Place {
  readonly statement: PolicyStatement;
  readonly mention: PrincipalMention;
}

function isOpening({ statement, mention }: Place): boolean {
  return opens(statement, mention);
}

function unclassified({ statement, mention }: Place, arn: string): Blocker {
  const who = mention.kind === 'everyone' ? 'everyone' : mention.value;
  const deleted = mention.kind === 'principal' && isDanglingPrincipal(mention.value);
  return {
    code: 'UnclassifiedPrincipal',
    arn,
    detail: `The statement ${statementLabel(statement)} names ${who} (${mention.key}), which is nobody's of this transfer.`,
    whoMustAct: 'seller',
    remedy: deleted
      ? 'Remove it: it is the id of a deleted principal, and a policy that names one cannot be written.'
      : "Remove it from the policy, add it to a party's record, or have both parties confirm it as a bystander.",
  };
}

function recordInvalid(detail: string, arn: string): Blocker {
  const remedy = "Correct the principals in the purchaser's record.";
  return { code: 'PurchaserPrincipalUnfit', arn, detail, whoMustAct: 'purchaser', remedy };
}

function cannotBeNamed({ statement, mention }: Place, arn: string): Blocker {
  return {
    code: 'PurchaserCannotBeNamed',
    arn,
    detail: `The statement ${statementLabel(statement)} names the seller by ${mention.key}, and the purchaser's record holds nothing of that kind.`,
    whoMustAct: 'purchaser',
    remedy: `Add what ${mention.key} can name to the purchaser's record, or have the seller remove ${mention.value} from the statement.`,
  };
}

function tooLarge(policy: PolicyDocument, parties: Parties, arn: string, bytesMax: number): readonly Blocker[] {
  const bytes = policyBytes(switchedPolicy(policy, parties));
  if (bytes <= bytesMax) return [];
  const detail = `With the purchaser's principals the policy would hold ${bytes} bytes; the limit is ${bytesMax}.`;
  return [{ code: 'PolicyTooLarge', arn, detail, whoMustAct: 'seller', remedy: 'Shorten the policy, or name fewer principals.' }];
}

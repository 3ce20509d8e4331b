import Button from '@cloudscape-design/components/button';
import Cards, { type CardsProps } from '@cloudscape-design/components/cards';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SolutionProposal } from '../../../generated/api.js';
import { RouterLink } from '../../../shared/router-link.js';
import { proposalHints, proposalStanding, seedOf, typeCounts } from '../client/proposal-text.js';
import type { PendingProposal } from './proposal-modal.js';

interface ProposalCardsProps {
  readonly proposals: readonly SolutionProposal[];
  /** Asks for the reason of a verdict; absent for who may not give one. */
  readonly judge: ((pending: PendingProposal) => void) | undefined;
}

/** One card for each proposal: what is in it, how sure it is, and what stands in the way. */
export function ProposalCards({ proposals, judge }: ProposalCardsProps) {
  return (
    <Cards
      items={proposals}
      trackBy="proposalId"
      cardDefinition={{ header: (proposal) => <Title proposal={proposal} />, sections: sectionsWith(judge) }}
      cardsPerRow={[{ cards: 1 }, { minWidth: 700, cards: 2 }]}
      ariaLabels={{ itemSelectionLabel: (_state, { name }) => name, selectionGroupLabel: 'Solutions' }}
    />
  );
}

function Title({ proposal }: { readonly proposal: SolutionProposal }) {
  const seed = seedOf(proposal);
  const text = `${proposal.name} (${proposal.memberCount})`;
  return seed === undefined ? <>{text}</> : <RouterLink href={`/resources/${seed}/solution`}>{text}</RouterLink>;
}

function sectionsWith(judge: ProposalCardsProps['judge']): readonly CardsProps.SectionDefinition<SolutionProposal>[] {
  return [
    { id: 'members', header: 'Cloud resources', content: ({ members }) => typeCounts(members) },
    { id: 'confidence', header: 'Confidence', content: proposalStanding },
    { id: 'hints', header: 'Before you sell it', content: (proposal) => <Hints proposal={proposal} /> },
    ...(judge ? [{ id: 'verdict', content: (proposal: SolutionProposal) => <Verdicts proposal={proposal} judge={judge} /> }] : []),
  ];
}

function Hints({ proposal }: { readonly proposal: SolutionProposal }) {
  const hints = proposalHints(proposal);
  if (hints.length === 0) return <>Nothing is known to stand in the way.</>;
  return hints.map((hint) => <div key={hint}>{hint}</div>);
}

function Verdicts({ proposal, judge }: { readonly proposal: SolutionProposal; readonly judge: (pending: PendingProposal) => void }) {
  const button = (verdict: PendingProposal['verdict'], text: string) => (
    <Button variant="inline-link" ariaLabel={`${text} ${proposal.name}`} onClick={() => judge({ proposal, verdict })}>
      {text}
    </Button>
  );
  if (proposal.decided !== undefined) return button('withdraw', 'Take back');
  return (
    <SpaceBetween direction="horizontal" size="s">
      {button('accept', 'Accept')}
      {button('reject', 'Reject')}
    </SpaceBetween>
  );
}

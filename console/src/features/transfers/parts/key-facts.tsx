import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { Transfer } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { money } from '../../../shared/money.js';
import { stayingLines } from '../../../shared/offer/staying-lines.js';
import { undoWindowText, whatMoves } from '../../../shared/offer/terms-text.js';
import { Term } from '../../../shared/term.js';
import type { Side } from '../client/transfer-row.js';
import { Copyable } from './copyable.js';
import { ListingLink } from './listing-link.js';

/** Who, what, for how much and when. */
export function KeyFacts({ transfer, side }: { readonly transfer: Transfer; readonly side: Side | undefined }) {
  return (
    <Container header={<Header variant="h2">Facts</Header>}>
      <KeyValuePairs columns={4} minColumnWidth={180} items={[...terms(transfer, side), ...times(transfer), ...names(transfer, side)]} />
    </Container>
  );
}

function terms(transfer: Transfer, side: Side | undefined): readonly KeyValuePairsProps.Pair[] {
  const { fromCustomerName, toCustomerName, price, commission, resourceCount, undoWindowSeconds, staying = [] } = transfer;
  const stays = stayingLines(staying).map(({ what, isGranted }) => `${what} (${isGranted ? 'access granted' : 'no access'})`);
  const you = (party: Side) => (side === party ? ' (you)' : '');
  return [
    { label: 'Seller', value: `${fromCustomerName}${you('seller')}` },
    { label: 'Purchaser', value: `${toCustomerName}${you('purchaser')}` },
    { label: 'Price', value: money(price) },
    { label: 'Commission, out of the price', value: money(commission) },
    { label: 'What moves', value: whatMoves(transfer) },
    { label: 'Cloud resources', value: resourceCount },
    { label: 'Undo window', value: <Term word="undo window">{undoWindowText(undoWindowSeconds)}</Term> },
    ...(staying.length > 0 ? [{ label: 'Stays with the seller', value: stays.join('; ') }] : []),
  ];
}

function times({ acceptedAt, deadline, cut, completedAt, undoneAt, paidOutAt }: Transfer): readonly KeyValuePairsProps.Pair[] {
  const ended = undoneAt === undefined ? { label: 'Completed at', at: completedAt } : { label: 'Undone at', at: undoneAt };
  return [
    { label: 'Accepted at', value: <InstantText at={acceptedAt} /> },
    { label: 'To commit before', value: <InstantText at={deadline} /> },
    ...(undoneAt === undefined ? [{ label: 'Cut', value: <Cut at={cut} /> }] : []),
    { label: ended.label, value: <InstantText at={ended.at} /> },
    ...(undoneAt === undefined ? [{ label: 'Seller paid at', value: <InstantText at={paidOutAt} /> }] : []),
  ];
}

function names(transfer: Transfer, side: Side | undefined): readonly KeyValuePairsProps.Pair[] {
  return [
    { label: 'Listing', value: <ListingLink transfer={transfer} side={side} /> },
    { label: 'Transfer id', value: <Copyable text={transfer.transferId} what="the transfer id" /> },
    { label: 'Correlation id', value: <Copyable text={transfer.correlationId} what="the correlation id" /> },
  ];
}

function Cut({ at }: { readonly at: string | undefined }) {
  if (at === undefined) return <Term word="cut">None yet</Term>;
  return (
    <>
      <InstantText at={at} />
      <div>
        <Term word="cut">From this instant on the purchaser pays</Term>
      </div>
    </>
  );
}

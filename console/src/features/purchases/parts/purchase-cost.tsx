import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../../../api/use-answer.js';
import type { Listing, Money, Wallet } from '../../../generated/api.js';
import { rangeText } from '../../../shared/instant.js';
import { Loaded } from '../../../shared/loaded.js';
import { money } from '../../../shared/money.js';
import { notMeasured } from '../../../shared/offer/figure-text.js';
import { SignText } from '../../../shared/sign-text.js';
import { Term } from '../../../shared/term.js';
import { fundsAfter } from '../client/funds-after.js';

/** What it costs: once, out of the wallet, and each month from the cut on. */
export function PurchaseCost({ listing }: { readonly listing: Listing }) {
  const wallet = useAnswer('readWallet', {});
  return (
    <Container header={<Header variant="h2">What it costs you</Header>}>
      <SpaceBetween size="l">
        <Loaded answer={wallet} what="your wallet">
          {(data) => <Funds price={listing.price} wallet={data} />}
        </Loaded>
        <div>
          <Box variant="awsui-key-label">
            Each month, from the <Term word="cut">cut</Term> on
          </Box>
          <MonthlyCost listing={listing} />
        </div>
      </SpaceBetween>
    </Container>
  );
}

function Funds({ price, wallet }: { readonly price: Money; readonly wallet: Wallet }) {
  const funds = fundsAfter(price, wallet);
  const now = 'available' in funds ? money(funds.available) : '–';
  const after = funds.kind === 'enough' ? money(funds.after) : '–';
  return (
    <SpaceBetween size="s">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Price', value: money(price) },
          { label: 'Available in your wallet now', value: now },
          { label: 'Available after the purchase', value: after },
        ]}
      />
      {funds.kind === 'free' && <Box>It costs nothing: no wallet is needed.</Box>}
      {funds.kind === 'no-wallet' && (
        <SignText type="error">You have no wallet in {price.currency}, and nothing is converted. Have one credited first.</SignText>
      )}
      {funds.kind === 'short' && (
        <SignText type="error">Your wallet does not suffice: {money(funds.missing)} are missing. Have it credited first.</SignText>
      )}
      {funds.kind === 'enough' && (
        <Box color="text-body-secondary">
          The price is held in your wallet while the transfer is prepared. Should it be undone before the cut, all of it is available again.
        </Box>
      )}
    </SpaceBetween>
  );
}

function MonthlyCost({ listing: { terms, measuredCost } }: { readonly listing: Listing }) {
  if (!terms.movesPayment) return <Box>Nothing: the seller goes on paying for what runs.</Box>;
  const meaning = 'The cut is the instant from which you pay for what runs; up to it the seller does.';
  if (!measuredCost.measured) {
    return (
      <Box>
        {notMeasured}. {meaning}
      </Box>
    );
  }
  return (
    <Box>
      {money(measuredCost.perMonth)}, as measured {rangeText(measuredCost)}. {meaning}
    </Box>
  );
}

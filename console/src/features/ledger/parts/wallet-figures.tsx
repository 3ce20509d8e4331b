import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ReactNode } from 'react';
import type { Wallet } from '../../../generated/api.js';
import { money } from '../../../shared/money.js';
import { Term } from '../../../shared/term.js';
import { walletTotal } from '../client/wallet-total.js';

const figures = { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' } as const;

/** What a customer has in one currency. */
export function WalletFigures({ wallet }: { readonly wallet: Wallet['wallets'][number] }) {
  const { available, held } = wallet;
  return (
    <Container header={<Header variant="h2">{available.currency}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={200}
        items={[
          { label: 'Available', value: <Figure>{money(available)}</Figure> },
          { label: <Term word="hold">Held</Term>, value: <Figure>{money(held)}</Figure> },
          { label: <Term word="wallet">In the wallet</Term>, value: <Figure>{money(walletTotal(wallet))}</Figure> },
        ]}
      />
    </Container>
  );
}

function Figure({ children }: { readonly children: ReactNode }) {
  return (
    <Box fontSize="display-l" fontWeight="light">
      <span style={figures}>{children}</span>
    </Box>
  );
}

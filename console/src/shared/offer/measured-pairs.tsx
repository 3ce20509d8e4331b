import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Listing } from '../../generated/api.js';
import { rangeText } from '../instant.js';
import { money } from '../money.js';
import { countText, figureRange, notMeasured, uptimeText } from './figure-text.js';

/** What it costs to run and how it runs, each with its time range, as measured and never as the seller says. */
export function MeasuredPairs({ listing }: { readonly listing: Pick<Listing, 'measuredCost' | 'measuredFigures' | 'resourceCount'> }) {
  const { measuredCost: cost, measuredFigures, resourceCount } = listing;
  const range = cost.measured ? rangeText(cost) : '';
  const figure = (label: string, value: string, when: string) => ({ label, value: <Figure value={value} when={when} /> });
  const { requests, errors, uptime } = measuredFigures;
  return (
    <Container
      header={
        <Header variant="h2" description="Measured from usage and metrics, each over its own time range (UTC).">
          Measured
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          figure('Cost per day', cost.measured ? money(cost.perDay) : notMeasured, range),
          figure('Cost per week', cost.measured ? money(cost.perWeek) : notMeasured, range),
          figure('Cost per month', cost.measured ? money(cost.perMonth) : notMeasured, range),
          figure('Requests', countText(requests), figureRange(requests, resourceCount)),
          figure('Errors', countText(errors), figureRange(errors, resourceCount)),
          figure('Uptime', uptimeText(uptime), figureRange(uptime, resourceCount)),
        ]}
      />
    </Container>
  );
}

function Figure({ value, when }: { readonly value: string; readonly when: string }) {
  return (
    <>
      {value}
      {when !== '' && (
        <Box variant="small" color="text-body-secondary" display="block">
          {when}
        </Box>
      )}
    </>
  );
}

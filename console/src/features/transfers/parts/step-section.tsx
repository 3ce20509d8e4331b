import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TransferView } from '../../../generated/api.js';
import { stepPhases } from '../client/step-phase.js';
import { stepRunsOf } from '../client/step-run.js';
import { whereText } from '../client/step-words.js';
import { StepList } from './step-list.js';

/** The steps as they go, in their order; what was walked before an operator resumed it can be opened below. */
export function StepSection({ view }: { readonly view: TransferView }) {
  const { transfer } = view;
  const runs = stepRunsOf(view);
  const phases = stepPhases(runs);
  const earlier = runs.filter(({ isCurrent }) => !isCurrent);
  const where = whereText(transfer, runs);
  const attempt = transfer.attempt > 1 ? ` Attempt ${transfer.attempt}.` : '';
  return (
    <Container
      header={
        <Header variant="h2" description={<LiveRegion tagName="span">{`${where}${attempt}`}</LiveRegion>}>
          Steps
        </Header>
      }
    >
      <SpaceBetween size="l">
        <ColumnLayout columns={phases.length} minColumnWidth={260} borders="vertical">
          {phases.map((phase) => (
            <StepList key={phase.title} transfer={transfer} {...phase} />
          ))}
        </ColumnLayout>
        {earlier.map((run) => (
          <ExpandableSection key={run.epoch} headerText={`Earlier attempt, epoch ${run.epoch}`}>
            <StepList transfer={transfer} title={`Steps of epoch ${run.epoch}`} meaning="Another attempt followed." steps={run.steps} />
          </ExpandableSection>
        ))}
      </SpaceBetween>
    </Container>
  );
}

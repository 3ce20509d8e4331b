import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { graphColours } from '../client/graph-colours.js';
import { graphOf } from '../client/graph-of.js';
import { layoutGraph } from '../client/layout-graph.js';
import { type Grouping, groupingTagKeys, memberGroups } from '../client/member-group.js';
import type { Solution } from '../client/use-solution.js';
import { useZoom } from '../client/use-zoom.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphLegend } from './graph-legend.js';
import { GraphTools } from './graph-tools.js';

const heightMax = 560;
const room = { overflow: 'auto', maxHeight: heightMax, borderRadius: '8px', background: graphColours.ground } as const;

/** How the members hang together, in layers from the seed; what the table beneath says in words. */
export function SolutionGraph({ members, choice, toggle }: Pick<Solution, 'members' | 'choice' | 'toggle'>) {
  const [grouping, setGrouping] = useState<Grouping>({ by: 'type' });
  const groups = useMemo(() => memberGroups(members, grouping), [members, grouping]);
  const layout = useMemo(() => layoutGraph(graphOf(members, groups)), [members, groups]);
  const tagKeys = useMemo(() => groupingTagKeys(members), [members]);
  const home = layout.nodes.find(({ id }) => id === members[0]?.resourceId) ?? { x: 0, y: 0 };
  const { frame, scale, zoomTo, fit } = useZoom(layout, home, heightMax);
  const tools = { tagKeys, grouping, onGrouping: setGrouping, scale, onScale: zoomTo, fit };
  return (
    <Container
      header={
        <Header variant="h2" description="Choose here or in the table: both show the same choice." actions={<GraphTools {...tools} />}>
          Graph
        </Header>
      }
    >
      <SpaceBetween size="s">
        <div ref={frame} style={room}>
          <GraphCanvas layout={layout} members={members} groups={groups} choice={choice} scale={scale} toggle={toggle} />
        </div>
        <GraphLegend groups={groups} />
      </SpaceBetween>
    </Container>
  );
}

import { memo, useMemo } from 'react';
import type { Choice } from '../client/choice.js';
import { graphColours } from '../client/graph-colours.js';
import type { GraphLayout, PlacedBlock, PlacedEdge } from '../client/layout-graph.js';
import type { MemberGroup } from '../client/member-group.js';
import type { SolutionMember } from '../client/solution-member.js';
import { useGraphKeys } from '../client/use-graph-keys.js';
import { GraphNode } from './graph-node.js';

interface GraphCanvasProps {
  readonly layout: GraphLayout;
  readonly members: readonly SolutionMember[];
  readonly groups: readonly MemberGroup[];
  readonly choice: Choice;
  readonly scale: number;
  readonly toggle: (member: SolutionMember) => void;
}

/** The drawing: lines behind, buttons before; Tab leads in and out, arrows from node to node. */
export function GraphCanvas({ layout, members, groups, choice, scale, toggle }: GraphCanvasProps) {
  const { width, height, nodes } = layout;
  const byId = useMemo(() => new Map(members.map((member) => [member.resourceId, member])), [members]);
  const press = (id: string) => {
    const member = byId.get(id);
    if (member !== undefined) toggle(member);
  };
  const { current, hasFocus, listeners } = useGraphKeys(nodes, members[0]?.resourceId, press);
  return (
    <svg
      {...told}
      {...listeners}
      aria-labelledby={titleId}
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      style={drawing}
    >
      <title id={titleId}>Graph of what belongs together; arrow keys lead from one to the next</title>
      <GraphLines layout={layout} groups={groups} />
      {nodes.map((place) => {
        const [member, group] = [byId.get(place.id), groups[place.group]];
        if (member === undefined || group === undefined) return null;
        const isCurrent = place.id === current;
        const states = { isChosen: choice.has(place.id), isInTabOrder: isCurrent, hasFocus: isCurrent && hasFocus };
        return <GraphNode key={place.id} place={place} member={member} group={group} {...states} />;
      })}
    </svg>
  );
}

/** SVG has no fieldset of its own. */
const told = { role: 'group' } as const;
const titleId = 'solution-graph';
const drawing = { display: 'block' } as const;

/** Drawn once for a layout: nothing here depends on the choice. */
const GraphLines = memo(function GraphLines({ layout, groups }: { readonly layout: GraphLayout; readonly groups: readonly MemberGroup[] }) {
  return (
    <g>
      {layout.blocks.map((block) => (
        <BlockFrame key={block.key} block={block} label={groups[block.group]?.label ?? ''} />
      ))}
      {layout.edges.map((edge) => (
        <EdgeLine key={`${edge.from} ${edge.to}`} edge={edge} />
      ))}
    </g>
  );
});

const widthMax = 6;

function EdgeLine({ edge: { path, confidence } }: { readonly edge: PlacedEdge }) {
  return <path d={path} fill="none" strokeWidth={Math.max(1, confidence * widthMax)} strokeLinejoin="round" style={line} />;
}

const line = { stroke: graphColours.line };

function BlockFrame({ block: { x, y, width, height, nodes }, label }: { readonly block: PlacedBlock; readonly label: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx={10} strokeDasharray="4 4" style={frame} />
      <text x={14} y={20} fontSize={13} fontWeight={700} fill="currentColor">
        {label} ({nodes.length})
      </text>
    </g>
  );
}

const frame = { fill: 'none', stroke: graphColours.border };

import { memo } from 'react';
import { isChoosable } from '../client/choice.js';
import { graphColours } from '../client/graph-colours.js';
import type { PlacedNode } from '../client/layout-graph.js';
import { nodeSize } from '../client/layout-size.js';
import type { MemberGroup } from '../client/member-group.js';
import { shortText } from '../client/short-text.js';
import type { SolutionMember } from '../client/solution-member.js';
import { standingText } from '../client/standing-text.js';
import { nodeAttribute } from '../client/use-graph-keys.js';
import { GroupSign } from './group-sign.js';

const nameLengthMax = 20;
const radius = 8;

interface GraphNodeProps {
  readonly place: PlacedNode;
  readonly member: SolutionMember;
  readonly group: MemberGroup;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
  readonly hasFocus: boolean;
}

/** One cloud resource in the graph: a button that puts it into the choice or takes it out. */
export const GraphNode = memo(function GraphNode({ place, member, group, isChosen, isInTabOrder, hasFocus }: GraphNodeProps) {
  const { name, type, resourceId } = member;
  const isFixed = !isChoosable(member);
  const standing = standingText(member);
  const label = `${name}, ${type}, ${standing}`;
  // SVG has no button of its own; a title is the name of what it stands in.
  const told = { role: 'button', 'aria-pressed': isChosen, 'aria-disabled': isFixed };
  return (
    <g
      {...{ [nodeAttribute]: resourceId }}
      transform={`translate(${place.x} ${place.y})`}
      {...told}
      tabIndex={isInTabOrder ? 0 : -1}
      style={isFixed ? restingNode : clickableNode}
    >
      <title>{label}</title>
      <NodeBox isChosen={isChosen} hasFocus={hasFocus} isShared={member.isShared} />
      <GroupSign look={group.look} letter={group.letter} x={24} y={nodeSize.height / 2} />
      <text x={46} y={24} fontSize={13} fontWeight={700} fill="currentColor">
        {shortText(name, nameLengthMax)}
      </text>
      <text x={46} y={42} fontSize={12} fill="currentColor">
        {standing}
      </text>
      <CheckMark isChosen={isChosen} />
    </g>
  );
});

const restingNode = { outline: 'none' };
const clickableNode = { outline: 'none', cursor: 'pointer' };

function NodeBox({ isChosen, hasFocus, isShared }: { readonly isChosen: boolean; readonly hasFocus: boolean; readonly isShared: boolean }) {
  const { width, height } = nodeSize;
  const style = { fill: graphColours.node, stroke: isChosen ? graphColours.chosen : graphColours.border };
  const dashes = isShared ? '6 4' : undefined;
  return (
    <>
      {hasFocus && <rect x={-5} y={-5} width={width + 10} height={height + 10} rx={radius + 4} strokeWidth={2} style={focusRing} />}
      <rect width={width} height={height} rx={radius} strokeWidth={isChosen ? 2.5 : 1} strokeDasharray={dashes} style={style} />
    </>
  );
}

const focusRing = { fill: 'none', stroke: graphColours.chosen };

function CheckMark({ isChosen }: { readonly isChosen: boolean }) {
  const box = isChosen ? { fill: graphColours.chosen, stroke: graphColours.chosen } : { fill: 'none', stroke: graphColours.border };
  return (
    <g transform={`translate(${nodeSize.width - 24} 8)`}>
      <rect width={14} height={14} rx={3} strokeWidth={1.5} style={box} />
      {isChosen && <path d="M3 7.5L6 10.5L11 4" fill="none" strokeWidth={2} style={tick} />}
    </g>
  );
}

const tick = { stroke: graphColours.node };

import type { MemberGroup } from '../client/member-group.js';
import { GroupSign } from './group-sign.js';

const size = 22;
const list = { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', listStyle: 'none', margin: 0, padding: 0 } as const;
const entry = { display: 'flex', alignItems: 'center', gap: '6px' } as const;

/** What the signs in the graph mean. */
export function GraphLegend({ groups }: { readonly groups: readonly MemberGroup[] }) {
  return (
    <ul style={list} aria-label="What the signs mean">
      {groups.map(({ label, letter, look, resourceIds }) => (
        <li key={label} style={entry}>
          <svg width={size} height={size} aria-hidden="true">
            <GroupSign look={look} letter={letter} x={size / 2} y={size / 2} radius={10} />
          </svg>
          {label} ({resourceIds.length})
        </li>
      ))}
      <li style={entry}>A thicker line: more confidence</li>
    </ul>
  );
}

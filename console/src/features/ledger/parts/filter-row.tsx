import type { ReactNode } from 'react';

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' } as const;
const wide = { flex: '2 1 260px' } as const;
const narrow = { flex: '1 1 200px' } as const;

/** What narrows a table, side by side where there is room. */
export function FilterRow({ words, choice, more }: { readonly words: ReactNode; readonly choice: ReactNode; readonly more?: ReactNode }) {
  return (
    <div style={row}>
      <div style={wide}>{words}</div>
      <div style={narrow}>{choice}</div>
      {more !== undefined && <div>{more}</div>}
    </div>
  );
}

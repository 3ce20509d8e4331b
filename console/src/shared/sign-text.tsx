import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { Look } from './status.js';

/** A sentence with the sign and colour of its weight; on a narrow screen it wraps between words. */
export function SignText({ type, children }: { readonly type: Look; readonly children: ReactNode }) {
  return (
    <StatusIndicator type={type}>
      <span style={{ wordBreak: 'normal', overflowWrap: 'anywhere' }}>{children}</span>
    </StatusIndicator>
  );
}

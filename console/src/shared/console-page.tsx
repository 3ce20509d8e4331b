import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { type ReactNode, useEffect, useRef } from 'react';

/** On the first one the keyboard begins at the very top. */
let pagesSeen = 0;

const noRing = { outline: 'none' } as const;

/** The frame of every page: its title, once, as first heading and in the tab; what it is for; what can be done. */
export function ConsolePage({
  title,
  description,
  actions,
  children,
}: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} | Conveyance`;
  }, [title]);
  const heading = useRef<HTMLSpanElement>(null);
  // Who came by a link in the page before stands nowhere now: their place is the top of this one, and a screen reader says where they are.
  useEffect(() => {
    if (pagesSeen > 0 && document.activeElement === document.body) heading.current?.focus();
    pagesSeen += 1;
  }, []);
  const header = (
    <Header variant="h1" description={description} actions={actions}>
      <span ref={heading} tabIndex={-1} style={noRing}>
        {title}
      </span>
    </Header>
  );
  return <ContentLayout header={header}>{children}</ContentLayout>;
}

import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';

/** Something the console tells above the page, until it is dismissed or another page is opened: whoever leaves a page tells after that. */
export interface Notice {
  readonly type: 'success' | 'info' | 'warning';
  readonly text: string;
}

interface Notices {
  readonly items: readonly FlashbarProps.MessageDefinition[];
  readonly tell: (notice: Notice) => void;
}

const noticesMax = 5;
const NoticesContext = createContext<Notices>({ items: [], tell: () => {} });

interface Told extends Notice {
  readonly id: string;
  /** The page it was told on. */
  readonly path: string;
}

/** Keeps what a page tells, the newest first. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [told, setTold] = useState<readonly Told[]>([]);
  const [path] = useLocation();
  useEffect(() => setTold((before) => before.filter((one) => one.path === path)), [path]);
  const count = useRef(0);
  const tell = useCallback((notice: Notice) => {
    count.current += 1;
    const id = `notice-${count.current}`;
    setTold((before) => [{ ...notice, id, path: window.location.pathname }, ...before].slice(0, noticesMax));
  }, []);
  const value = useMemo(() => {
    const dismiss = (id: string) => setTold((before) => before.filter((one) => one.id !== id));
    const items = told.map(({ type, text, id }) => ({
      id,
      type,
      content: text,
      ariaRole: 'status' as const,
      dismissible: true,
      dismissLabel: 'Dismiss',
      onDismiss: () => dismiss(id),
    }));
    return { items, tell };
  }, [told, tell]);
  return <NoticesContext.Provider value={value}>{children}</NoticesContext.Provider>;
}

/** What is told, and how to tell. */
export function useNotices(): Notices {
  return useContext(NoticesContext);
}

import { useEffect, useRef } from 'react';
import { pollIntervalMs } from '../../../api/poll-interval.js';

/** Asks again with growing pauses while it is wanted; a new `sign` makes the pauses short again. */
export function useRefreshWhile(isWanted: boolean, sign: string, refresh: () => void): void {
  const ask = useRef(refresh);
  useEffect(() => {
    ask.current = refresh;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sign is what starts the pauses anew
  useEffect(() => {
    if (!isWanted) return;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        asked += 1;
        ask.current();
        wait();
      }, pollIntervalMs(asked));
    };
    wait();
    return () => clearTimeout(timer);
  }, [isWanted, sign]);
}

/** Asks again each time the sign is another: what a transfer did is read anew when it has moved on. */
export function useRefreshOn(sign: string, refresh: () => void): void {
  const seen = useRef(sign);
  useEffect(() => {
    if (seen.current === sign) return;
    seen.current = sign;
    refresh();
  }, [sign, refresh]);
}

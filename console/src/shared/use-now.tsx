import { useEffect, useState } from 'react';
import { surroundings } from '../api/surroundings.js';

const tickMs = 1_000;

/** Milliseconds since 1970, told anew each second while `isTicking`. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(surroundings.nowMs);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(surroundings.nowMs()), tickMs);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from './block-grid.js';
import { zoomToFit } from './zoom.js';

/** A drawing in a frame that is scrolled: how large it is drawn, and what is in the middle. */
export interface Zoom {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly scale: number;
  /** Draws it larger or smaller; what is in the middle stays there. */
  readonly zoomTo: (scale: number) => void;
  /** Draws it whole, or as much of it as can be read around `home`. */
  readonly fit: () => void;
}

/** Zooms a drawing (its size and `home` in its own pixels) in a frame at most `heightMax` pixels high. */
export function useZoom(drawing: { readonly width: number; readonly height: number }, home: Point, heightMax: number): Zoom {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scale: 1, middle: home });
  const { width, height } = drawing;
  const { x, y } = home;
  const fit = useCallback(() => {
    const room = { width: frame.current?.clientWidth ?? 0, height: heightMax };
    setView({ scale: zoomToFit({ width, height }, room), middle: { x, y } });
  }, [width, height, x, y, heightMax]);
  useLayoutEffect(fit, [fit]);
  useLayoutEffect(() => {
    const box = frame.current;
    const { scale, middle } = view;
    box?.scrollTo(middle.x * scale - box.clientWidth / 2, middle.y * scale - box.clientHeight / 2);
  }, [view]);
  const zoomTo = (scale: number) => {
    const { scrollLeft = 0, scrollTop = 0, clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
    const middle = { x: (scrollLeft + clientWidth / 2) / view.scale, y: (scrollTop + clientHeight / 2) / view.scale };
    setView({ scale, middle });
  };
  return { frame, scale: view.scale, zoomTo, fit };
}

/** Scales that the buttons step through. */
const zooms = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;

/** The smallest scale, an overview in which signs can be told apart, and the largest. */
export const zoomMin = zooms[0];
export const zoomMax = zooms[zooms.length - 1] ?? 1;

/** The next larger scale. */
export function zoomIn(scale: number): number {
  return zooms.find((one) => one > scale) ?? zoomMax;
}

/** The next smaller scale. */
export function zoomOut(scale: number): number {
  return [...zooms].reverse().find((one) => one < scale) ?? zoomMin;
}

/** Names can still be read. */
const readableMin = 0.65;

/** The scale in which a drawing is seen whole, or as much of it as can be read: what is left over is scrolled to. */
export function zoomToFit(
  drawing: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): number {
  const whole = Math.min(room.width / drawing.width, room.height / drawing.height, 1);
  return Number.isFinite(whole) ? Math.max(readableMin, whole) : 1;
}

/** Sizes of frames put onto shelves: where each stands, and how large the whole is. */
export interface PackedFrames {
  readonly size: { readonly width: number; readonly height: number };
  readonly frames: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
}

const gapPixels = 32;

/** Puts frames side by side in rows of about the width that makes the whole a little wider than high; order is kept. */
export function packFrames(sizes: readonly { readonly width: number; readonly height: number }[]): PackedFrames {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gapPixels) * (height + gapPixels), 0);
  const rowWidth = Math.max(Math.sqrt(area * 1.6), ...sizes.map(({ width }) => width + gapPixels));
  let [x, y, rowHeight, width] = [gapPixels, gapPixels, 0, 0];
  const frames = sizes.map((size) => {
    if (x > gapPixels && x + size.width > rowWidth) [x, y, rowHeight] = [gapPixels, y + rowHeight + gapPixels, 0];
    const frame = { x, y, ...size };
    x += size.width + gapPixels;
    rowHeight = Math.max(rowHeight, size.height);
    width = Math.max(width, x);
    return frame;
  });
  return { size: { width: Math.max(width, gapPixels), height: y + rowHeight + gapPixels }, frames };
}

import type { Point } from './block-grid.js';

/** A line that leaves and reaches its ends level, as the `d` of an SVG path; `straight` goes on from its end in straight lines. */
export function edgePath(curved: readonly Point[], straight: readonly Point[] = []): string {
  const [start, ...rest] = curved;
  if (start === undefined) return '';
  const curves = rest.map((to, index) => {
    const from = curved[index] ?? start;
    const middle = round((from.x + to.x) / 2);
    return `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
  });
  const lines = straight.map(({ x, y }) => `L${round(x)} ${round(y)}`);
  return [`M${round(start.x)} ${round(start.y)}`, ...curves, ...lines].join('');
}

/** A tenth of a pixel is more than anybody sees. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

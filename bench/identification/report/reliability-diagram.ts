import type { Bin } from '../quality/calibration.js';

/** One line of the diagram. */
export interface ReliabilityLine {
  readonly label: string;
  /** Any CSS colour. */
  readonly colour: string;
  readonly bins: readonly Bin[];
}

const side = 320;
const margin = 48;
const [width, height] = [side + 2 * margin, side + 2 * margin + 40];

const x = (share: number) => (margin + share * side).toFixed(1);
const y = (share: number) => (margin + (1 - share) * side).toFixed(1);

function axes(): string {
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${margin + side + 16}" text-anchor="middle">${at}</text><text x="${margin - 8}" y="${y(at)}" dy="4" text-anchor="end">${at}</text>`,
  );
  return [
    `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" fill="none" stroke="#7d8998"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#7d8998" stroke-dasharray="4 4"/>`,
    ...marks,
    `<text x="${margin + side / 2}" y="${margin + side + 34}" text-anchor="middle">confidence said</text>`,
    `<text x="14" y="${margin + side / 2}" text-anchor="middle" transform="rotate(-90 14 ${margin + side / 2})">share that belongs together</text>`,
  ].join('\n');
}

/** Dots as large as the logarithm of their pairs. */
function line({ label, colour, bins }: ReliabilityLine, at: number): string {
  const dots = bins.map(
    ({ said, seen, pairs }) =>
      `<circle cx="${x(said)}" cy="${y(seen)}" r="${(1 + Math.log10(1 + pairs)).toFixed(1)}" fill="${colour}"><title>${pairs} pairs: said ${said.toFixed(3)}, seen ${seen.toFixed(3)}</title></circle>`,
  );
  const points = bins.map(({ said, seen }) => `${x(said)},${y(seen)}`).join(' ');
  const legend = `<text x="${margin}" y="${18 + 14 * at}" fill="${colour}">${label}</text>`;
  return [legend, `<polyline points="${points}" fill="none" stroke="${colour}"/>`, ...dots].join('\n');
}

/** Reliability diagram: on the dashed line, what is said is what is seen. */
export function reliabilityDiagram(lines: readonly ReliabilityLine[]): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Reliability diagram">`;
  return [head, '<rect width="100%" height="100%" fill="#ffffff"/>', axes(), ...lines.map(line), '</svg>', ''].join('\n');
}

import { confidenceText } from '../../domain/association/export/confidence-text.js';
import type { Picture, PictureBox, PictureFrame, PictureLine } from './picture.js';

const widthMax = 4;
const labelCharactersMax = 26;

/** Text as it may stand in markup: names come from whoever tagged. */
export function escapeMarkup(text: string): string {
  const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no control characters, not even escaped.
  return shown.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

/** Steps of the golden angle: neighbours in number are far apart in hue. */
function hueOf(group: number): number {
  return Math.round((group * 137.508) % 360);
}

/** The picture as a document of SVG: groups coloured, lines as wide as their pair is certain, shared services dashed. */
export function drawSvg(picture: Picture): string {
  const size = `viewBox="0 0 ${Math.ceil(picture.width)} ${Math.ceil(picture.height)}"`;
  const boxes = new Map(picture.boxes.map((box) => [box.node, box]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} width="${Math.ceil(picture.width)}" height="${Math.ceil(picture.height)}" role="img" font-family="sans-serif" font-size="11">`,
    `<title>${picture.frames.filter(({ group }) => group >= 0).length} groups of ${picture.boxes.length} cloud resources</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...picture.frames.map(drawFrame),
    ...picture.lines.map((line) => drawLine(line, boxes)),
    ...picture.boxes.map(drawBox),
    '</svg>\n',
  ].join('\n');
}

function drawFrame({ group, count, x, y, width, height }: PictureFrame): string {
  const fill = group < 0 ? '#f4f4f4' : `hsl(${hueOf(group)} 60% 95%)`;
  const title = group < 0 ? `In no group (${count})` : `Group ${group + 1} (${count})`;
  const rect = `<rect x="${x}" y="${y}" width="${width.toFixed(0)}" height="${height.toFixed(0)}" rx="8" fill="${fill}" stroke="#d0d0d0"/>`;
  return `${rect}<text x="${x + 12}" y="${y + 20}" font-weight="bold" fill="#333">${title}</text>`;
}

function drawLine({ from, to, confidence, reason }: PictureLine, boxes: ReadonlyMap<number, PictureBox>): string {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (!a || !b) return '';
  const ends = `x1="${middle(a).x}" y1="${middle(a).y}" x2="${middle(b).x}" y2="${middle(b).y}"`;
  const title = `<title>${confidenceText(confidence)}: ${escapeMarkup(reason)}</title>`;
  const look = `stroke="#555" stroke-opacity="${(0.25 + confidence / 2).toFixed(2)}" stroke-width="${(confidence * widthMax).toFixed(2)}"`;
  return `<line ${ends} ${look} data-confidence="${confidence.toFixed(4)}">${title}</line>`;
}

function middle({ x, y, width, height }: PictureBox): { x: string; y: string } {
  return { x: (x + width / 2).toFixed(0), y: (y + height / 2).toFixed(0) };
}

function drawBox({ x, y, width, height, label, typeLabel, group, isShared }: PictureBox): string {
  const stroke = group < 0 ? '#777' : `hsl(${hueOf(group)} 55% 40%)`;
  const dash = isShared ? ' stroke-dasharray="5 3"' : '';
  const short = label.length > labelCharactersMax ? `${label.slice(0, labelCharactersMax - 1)}…` : label;
  return [
    `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)})"><title>${escapeMarkup(`${typeLabel} ${label}${isShared ? ' (shared)' : ''}`)}</title>`,
    `<rect width="${width}" height="${height}" rx="4" fill="#fff" stroke="${stroke}" stroke-width="1.5"${dash}/>`,
    `<text x="8" y="15" fill="#555">${escapeMarkup(typeLabel)}</text>`,
    `<text x="8" y="30" fill="#111" font-weight="bold">${escapeMarkup(short)}</text></g>`,
  ].join('');
}

import { createHash } from 'node:crypto';
import { drawSvg, escapeMarkup } from './draw-svg.js';
import type { Picture } from './picture.js';

const script = `
const range = document.querySelector('input');
const lines = document.querySelectorAll('line[data-confidence]');
range.addEventListener('input', () => {
  document.querySelector('output').value = Number(range.value).toFixed(2);
  for (const line of lines) line.style.display = Number(line.dataset.confidence) < Number(range.value) ? 'none' : '';
});`;

const style = 'body{margin:0;font:14px sans-serif}header{padding:12px 16px;border-bottom:1px solid #ddd}main{overflow:auto}';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The picture as a page of its own that loads nothing: the same drawing, with a slider that hides less certain pairs. */
export function drawHtml(picture: Picture, title: string): string {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}`;
  const left = picture.left > 0 ? ` ${picture.left} without a pair are not drawn.` : '';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style></head>
<body><header><h1>${escapeMarkup(title)}</h1>
<p>${picture.boxes.length} cloud resources, ${picture.lines.length} pairs.${left}</p>
<label>Show pairs from confidence <input type="range" min="0" max="1" step="0.01" value="0"> <output>0.00</output></label></header>
<main>${drawSvg(picture)}</main>
<script>${script}</script></body></html>
`;
}

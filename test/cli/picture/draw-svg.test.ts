import { describe, expect, test } from '@jest/globals';
import { drawSvg, escapeMarkup } from '../../../cli/picture/draw-svg.js';
import { makePicture } from '../../../cli/picture/make-picture.js';
import { aKnownResource, anAssociationIndex } from '../../support/an-association-index.js';

describe('drawSvg', () => {
  test('draws boxes, frames and lines, and a name is never markup', () => {
    const resources = [aKnownResource('<script>alert(1)</script>'), aKnownResource('assets', 's3-bucket')];
    const index = anAssociationIndex({ resources, pairs: [[0, 1, 0.75]], groups: [0, 0], shared: [1] });

    const svg = drawSvg(makePicture(index, 0));

    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('stroke-width="3.00"');
    expect(svg).toContain('stroke-dasharray="5 3"');
    expect(svg).toContain('Group 1 (2)');
  });
});

describe('escapeMarkup', () => {
  test('escapes what means something and replaces what XML cannot hold', () => {
    expect(escapeMarkup('a<b>&"\u0000')).toBe('a&lt;b&gt;&amp;&quot;\ufffd');
  });
});

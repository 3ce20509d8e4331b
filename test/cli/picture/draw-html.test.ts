import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { drawHtml } from '../../../cli/picture/draw-html.js';
import { makePicture } from '../../../cli/picture/make-picture.js';
import { aKnownResource, anAssociationIndex } from '../../support/an-association-index.js';

describe('drawHtml', () => {
  test('is a page that runs its own script and nothing else', () => {
    const index = anAssociationIndex({ resources: [aKnownResource('web-1'), aKnownResource('web-2')], pairs: [[0, 1, 0.5]] });

    const page = drawHtml(makePicture(index, 0), 'What <belongs> together');

    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(page).toContain('<title>What &lt;belongs&gt; together</title>');
    expect(page).toContain('data-confidence="0.5000"');
  });
});

import { describe, expect, it } from '@jest/globals';
import { exported, exportFormat, exportFormats } from '../../../cli/identify/exported.js';
import { aKnownResource, anAssociationIndex } from '../../support/an-association-index.js';

const index = anAssociationIndex({ resources: [aKnownResource('a'), aKnownResource('b')], pairs: [[0, 1, 0.75]] });
const starts = { csv: 'a,a_type', json: '{"asOf"', dot: 'graph associations', svg: '<svg', html: '<!doctype html>' } as const;

describe('exported', () => {
  it.each(exportFormats)('writes %s, and the pair in it', async (format) => {
    const text = [...(await exported(index, format, 0.5))].join('');

    expect(text.startsWith(starts[format])).toBe(true);
    expect(text).toContain('0.75');
    expect([...(await exported(index, format, 0.9))].join('')).not.toContain('0.75');
  });
});

describe('exportFormat', () => {
  it('reads a format in any case and names all of them otherwise', () => {
    expect(exportFormat('--format', 'SVG')).toBe('svg');
    expect(() => exportFormat('--format', 'pdf')).toThrow('--format: "pdf" is none of csv, json, dot, svg, html.');
  });
});

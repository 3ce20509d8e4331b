import { describe, expect, test } from '@jest/globals';
import { makePicture } from '../../../cli/picture/make-picture.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../support/an-association-index.js';

describe('makePicture', () => {
  test('frames groups, leaves out what has no pair and counts it, and tells the best reason of each line', () => {
    const resources = [aKnownResource('web-1'), aKnownResource('assets', 's3-bucket'), aKnownResource('lone'), aKnownResource('bastion')];
    const pairs = [
      [0, 1, 0.875],
      [1, 3, 0.625],
    ] as const;
    const index = anAssociationIndex({ resources, pairs, rows: [anEvidenceRow()], groups: [0, 0, -1, -1], shared: [3] });

    const picture = makePicture(index, 0.5);

    expect(picture.left).toBe(1);
    expect(picture.boxes.map(({ label }) => label)).toEqual(['web-1', 'assets', 'bastion']);
    expect(picture.frames.map(({ group, count }) => [group, count])).toEqual([
      [0, 2],
      [-1, 1],
    ]);
    expect(picture.lines[0]).toMatchObject({ from: 0, to: 1, confidence: 0.875, reason: expect.stringContaining('reads') });
    for (const box of picture.boxes)
      expect(box.x >= 0 && box.x + box.width <= picture.width && box.y + box.height <= picture.height).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { strangeFiles } from '../../../../bench/identification/cloudtrail/strange-files.js';
import { readPlainly, readTrail } from '../../../support/read-trail.js';

describe('strangeFiles', () => {
  it.each(strangeFiles.map(({ name, content }) => [name, content]))('%s: read as the plain pipeline does', (_name, content) => {
    expect(readTrail(content, [100, 5_000, 5_001])).toEqual(readPlainly(content));
  });
});

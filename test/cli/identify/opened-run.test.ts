import { describe, expect, it } from '@jest/globals';
import { namedNode, openRun } from '../../../cli/identify/opened-run.js';
import { aStoredRun, runResources, storedIn } from '../../support/a-stored-run.js';
import { aKnownResource, anAssociationIndex } from '../../support/an-association-index.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('openRun', () => {
  it('reads a run back with its index, and says how to make one where there is none', async () => {
    const folder = temporaryFolder();
    await expect(openRun(folder)).rejects.toThrow('no run is kept here. Make one: convey identify --logs DIR');
    await storedIn(folder);

    const { index, summary } = await openRun(folder);

    expect(index.resources).toEqual(runResources);
    expect(summary).toEqual(aStoredRun().summary);
    removeFolder(folder);
  });
});

describe('namedNode', () => {
  const index = anAssociationIndex({ resources: [...runResources, aKnownResource('WEB-1', 'secret')] });

  it('finds by ARN, name and id', () => {
    expect(namedNode(index, runResources[1]?.arn ?? '')).toBe(1);
    expect(namedNode(index, 'I-0WEB1')).toBe(1);
    expect(namedNode(index, 'assets')).toBe(2);
  });

  it('refuses what names none or several, and says which they are', () => {
    expect(() => namedNode(index, 'nothing')).toThrow('"nothing" is no cloud resource of this run');
    expect(() => namedNode(index, 'web-1')).toThrow(/names 2 cloud resources[\s\S]*ec2-instance\/web-1[\s\S]*secret\/WEB-1/);
  });
});

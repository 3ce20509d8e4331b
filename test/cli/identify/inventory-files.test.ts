import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inventoryFiles } from '../../../cli/identify/inventory-files.js';
import { aLogFolder, bucketArn, inventoryText, roleArn } from '../../support/a-log-folder.js';

const item = {
  resourceType: 'AWS::S3::Bucket',
  resourceId: 'assets',
  arn: 'arn:aws:s3:::assets',
  awsAccountId: '111122223333',
  awsRegion: 'eu-west-1',
  configurationItemStatus: 'OK',
  configurationItemCaptureTime: '2026-11-23T10:00:00Z',
  configuration: {},
};

const arnsIn = async (...paths: readonly string[]) => (await inventoryFiles(paths)).map(({ arn }) => arn);

describe('inventoryFiles', () => {
  it('reads known resources, items of AWS Config and their snapshots, packed or not; of a folder all of them', async () => {
    const folder = aLogFolder({
      'a/known.json.gz': inventoryText(),
      'a/items.json': JSON.stringify([item]),
      'b/snapshot.json': JSON.stringify({
        fileVersion: '1.0',
        configurationItems: [{ ...item, arn: 'arn:aws:s3:::other', resourceId: 'other' }],
      }),
      'b/readme.txt': 'not read',
    });

    expect(await arnsIn(folder)).toEqual(['arn:aws:s3:::assets', roleArn, bucketArn, 'arn:aws:s3:::other']);
    expect(await arnsIn(join(folder, 'a', 'items.json'))).toEqual(['arn:aws:s3:::assets']);
    expect(await arnsIn()).toEqual([]);
  });

  it('fills in what a short list leaves out', async () => {
    const folder = aLogFolder({ 'known.json': inventoryText() });

    expect((await inventoryFiles([folder]))[0]).toMatchObject({
      arn: roleArn,
      tags: {},
      links: [],
      policies: [],
      leases: [],
      declaredBy: [],
    });
  });

  it.each([
    ['{"half":', 'neither a list of resources nor items'],
    ['{"configurationItems": 1}', 'neither a list'],
    ['[{"arn": "arn:x", "type": "nonsense"}]', '0.type'],
    ['[1]', '0: '],
  ])('refuses %s by name', async (text, message) => {
    const folder = aLogFolder({ 'a.json': text });

    await expect(inventoryFiles([join(folder, 'a.json')])).rejects.toMatchObject({
      code: 'FileTrouble',
      message: expect.stringContaining(message),
    });
  });

  it('a file that is not there is an error', async () => {
    await expect(inventoryFiles(['no-such.json'])).rejects.toMatchObject({
      code: 'FileTrouble',
      message: expect.stringContaining('ENOENT'),
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { isNeeded, linkKind, settingsKind } from '../../../../bench/identification/estates/link-kinds.js';

describe('linkKind', () => {
  it('says how a property names the other', () => {
    expect(linkKind('ec2-instance', 'security-group')).toEqual({ relation: 'is reached through', needs: true });
  });

  it('says nothing where no description would show the other', () => {
    expect(linkKind('iam-role', 's3-bucket')).toBeUndefined();
  });
});

describe('settingsKind', () => {
  it('says how settings name others, where a type has any', () => {
    expect(settingsKind('lambda-function')).toEqual({ relation: 'names in its environment', needs: true });
    expect(settingsKind('s3-bucket')).toBeUndefined();
  });
});

describe('isNeeded', () => {
  it('tells what stops without the other from what only stands in it or watches it', () => {
    expect(isNeeded('lambda-function', 'iam-role')).toBe(true);
    expect(isNeeded('event-rule', 'lambda-function')).toBe(true);
    expect(isNeeded('ec2-instance', 'subnet')).toBe(false);
    expect(isNeeded('alarm', 'lambda-function')).toBe(false);
  });
});

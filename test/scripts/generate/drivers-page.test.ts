import { describe, expect, it } from '@jest/globals';
import { ebsVolume } from '../../../drivers/ebs-volume.js';
import { driversPage } from '../../../scripts/generate/drivers-page.js';

describe('driversPage', () => {
  it('tells facts and permissions of each type', () => {
    const { text } = driversPage([ebsVolume]);
    expect(text).toContain('## EBS volume');
    expect(text).toContain('| Staging | checked |');
    expect(text).toContain('| `discover` | `ec2:DescribeVolumes` | no resource level |');
  });

  it('tells delays and bounds', () => {
    const bound = { action: 'a:B', on: { pattern: 'arn:aws:a:*', bound: 'locked' } } as const;
    const driver = { ...ebsVolume, tagControl: { delayedSeconds: 5 }, permissions: { ...ebsVolume.permissions, stage: [bound] } };
    const { text } = driversPage([driver]);
    expect(text).toContain('| Tag control | delayed 5 s |');
    expect(text).toContain('| `stage` | `a:B` | `arn:aws:a:*`, locked |');
  });
});

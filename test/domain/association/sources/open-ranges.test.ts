import { describe, expect, test } from '@jest/globals';
import { openRanges } from '../../../../domain/association/sources/open-ranges.js';

describe('openRanges', () => {
  test('reads ranges and prefix lists as the EC2 API answers them', () => {
    const IpPermissions = [
      { IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '192.168.0.0/16' }], UserIdGroupPairs: [{ GroupId: 'sg-1' }] },
      { Ipv6Ranges: [{ CidrIpv6: '::/0' }], PrefixListIds: [{ PrefixListId: 'pl-1' }], IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
    ];

    expect(openRanges({ GroupId: 'sg-2', IpPermissions })).toEqual(['10.0.0.0/8', '192.168.0.0/16', '::/0', 'pl-1']);
  });

  test('reads them as AWS Config writes them', () => {
    const ipPermissions = [
      { ipRanges: ['10.0.0.0/8'], ipv4Ranges: [{ cidrIp: '10.0.0.0/8' }], ipv6Ranges: [{ cidrIpv6: '::/0' }], prefixListIds: [] },
    ];

    expect(openRanges({ groupId: 'sg-2', ipPermissions })).toEqual(['10.0.0.0/8', '::/0']);
  });

  test('tells a group that lets in no range from one whose rules were not read', () => {
    const groupsOnly = [{ IpRanges: [], UserIdGroupPairs: [{ GroupId: 'sg-1' }] }];

    expect([[], groupsOnly].map((IpPermissions) => openRanges({ IpPermissions }))).toEqual([[], []]);
    expect([{ GroupId: 'sg-2' }, null, 'sg-2', undefined].map(openRanges)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('keeps so many', () => {
    const IpRanges = Array.from({ length: 300 }, (_, at) => ({ CidrIp: `10.${at >> 8}.${at & 255}.0/24` }));

    expect(openRanges({ IpPermissions: [{ IpRanges }] })).toHaveLength(200);
  });
});

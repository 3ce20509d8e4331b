import type { Found } from '../../domain/resource/cloud-resource.js';
import type { GroupConfiguration } from '../../drivers/security-group/configuration.js';
import { groupRef } from './security-group-world.js';

/** A group `sg-app` without rules that nothing uses, with changes. */
export function buildConfiguration(change: Partial<GroupConfiguration> = {}): GroupConfiguration {
  return {
    groupId: 'sg-app',
    groupName: 'app',
    description: 'app',
    vpcId: 'vpc-1',
    rules: [],
    interfaces: [],
    namedBy: [],
    tags: {},
    ...change,
  };
}

/** What `discover` answers for that group. */
export function buildFoundGroup(change: Partial<GroupConfiguration> = {}): Found {
  return { ref: groupRef('sg-app'), configuration: buildConfiguration(change), tags: {}, links: [] };
}

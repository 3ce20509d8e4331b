import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import type { Direction, Rule } from './rule.js';

/** An interface that uses the group. */
export type InterfaceUse = {
  readonly id: string;
  /** ARN of the instance it is attached to; null when it is attached to none. */
  readonly instanceArn: string | null;
  /** True when a service made it and changes it itself. */
  readonly managed: boolean;
};

/** Another group whose rules name this one. */
export type NamingGroup = {
  readonly groupId: string;
  readonly direction: Direction;
  /** Rules of that direction that name this group. */
  readonly naming: number;
  /** True when as many fit again; its other rules are no drift of this group. */
  readonly hasRoom: boolean;
};

/** What counts of a security group; replacement groups of a transfer under way are nowhere in it. */
export type GroupConfiguration = {
  readonly groupId: string;
  readonly groupName: string;
  readonly description: string;
  readonly vpcId: string;
  readonly rules: readonly Rule[];
  readonly interfaces: readonly InterfaceUse[];
  readonly namedBy: readonly NamingGroup[];
  readonly tags: { readonly [key: string]: string };
};

/** The configuration that this type's `discover` wrote. */
export function configurationOf(found: Found): GroupConfiguration {
  return found.configuration as GroupConfiguration;
}

/**
 * How the group changes hands: edited in place when only interfaces of the manifest's instances use it,
 * replaced when anything else does, so that a bystander never sees its rules change.
 */
export function modeOf(configuration: GroupConfiguration, parties: Pick<Parties, 'manifest'>): 'in-place' | 'replace' {
  return configuration.interfaces.every((use) => isOfManifest(use, parties)) ? 'in-place' : 'replace';
}

/** True for an interface of an instance of the manifest. */
export function isOfManifest(use: InterfaceUse, parties: Pick<Parties, 'manifest'>): boolean {
  return use.instanceArn !== null && parties.manifest.has(use.instanceArn);
}

import type { Driver, Permission } from '../../drivers/driver.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

function tagControlOf({ tagControl }: Driver): string {
  return typeof tagControl === 'string' ? tagControl : `delayed ${tagControl.delayedSeconds} s`;
}

function boundOf({ on }: Permission): string {
  if (on === 'any') return 'no resource level';
  return on.bound === undefined ? `\`${on.pattern}\`` : `\`${on.pattern}\`, ${on.bound}`;
}

function permissionRows(driver: Driver): readonly (readonly string[])[] {
  return Object.entries(driver.permissions).flatMap(([verb, permissions]) =>
    permissions.map((permission) => [`\`${verb}\``, `\`${permission.action}\``, boundOf(permission)]),
  );
}

function sectionOf(driver: Driver): string {
  const limits = Object.entries(driver.limits).map(([name, value]) => `${name} ${value}`);
  const facts = markdownTable(
    ['Fact', 'Value'],
    [
      ['Type', `\`${driver.type}\``],
      ['Scope', driver.scope],
      ['Staging', driver.staging],
      ['Credential', driver.credential],
      ['Tag control', tagControlOf(driver)],
      ['Staged and switched after', codeList(driver.dependsOn)],
      ['Moves along', driver.carries.join('; ')],
      ['Meters', codeList(driver.meters)],
      ['Limits', codeList(limits)],
    ],
  );
  const permissions = permissionRows(driver);
  const table = permissions.length === 0 ? 'None.' : markdownTable(['Verb', 'Action', 'On'], permissions);
  return `## ${driver.label}\n\n${facts}\n\nPermissions:\n\n${table}`;
}

/** Every cloud resource type that can move, with what its driver needs in a member account. */
export function driversPage(drivers: readonly Driver[]): Document {
  const intro = '`locked`: the resource must carry `conveyance:lock`; `created`: it must carry `conveyance:created-by`.';
  return page('drivers', 'Cloud resource types', 'drivers/registry.ts', [intro, ...drivers.map(sectionOf)]);
}

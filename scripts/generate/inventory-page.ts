import { type KnownType, knownTypes } from '../../domain/association/known-type.js';
import { configurationTexts, linksByType } from '../../domain/association/sources/configuration-links.js';
import type { InventoryRead } from '../../drivers/inventory/inventory-read.js';
import type { EngineLack } from '../../test/reference-architectures/engine-lacks.js';
import { type Document, page } from './document.js';
import { markdownTable } from './markdown-table.js';

const types = Object.keys(knownTypes) as KnownType[];

function readTable(reads: readonly InventoryRead[]): string {
  const rows = types.map((type) => {
    const read = reads.find((one) => one.types.includes(type));
    const further = read?.details.map((action) => `\`${action}\``).join(', ') ?? '';
    return [knownTypes[type].label, read ? `\`${read.action}\`` : 'AWS Config items only', further || '–'];
  });
  return markdownTable(['Type', 'Listed by', 'Further calls about each'], rows);
}

function linkTable(): string {
  const rows = types.flatMap((type) => {
    const links = (linksByType.get(type) ?? []).map(({ path, to, relation, needs }) => ({
      path,
      to: to.map((one) => knownTypes[one].label).join(', '),
      relation,
      needs,
    }));
    const texts = configurationTexts
      .filter(({ from }) => from === type)
      .map(({ path, relation, needs }) => ({ path, to: 'whatever it names', relation, needs }));
    return [...links, ...texts].map(({ path, to, relation, needs }) => [
      knownTypes[type].label,
      `\`${path}\``,
      to,
      relation,
      needs ? 'yes' : 'no',
    ]);
  });
  return markdownTable(['Type', 'Property', 'Leads to', 'Relation', 'Does not work without it'], rows);
}

function lackTable(lacks: readonly EngineLack[]): string {
  const rows = lacks.map(({ architecture, type, property, effect, isMended }) => [
    architecture,
    `\`${type}\``,
    property === undefined ? 'whole' : `\`${property}\``,
    isMended ? `${effect}; set afterwards through the API` : effect,
  ]);
  return markdownTable(['Architecture', 'Type', 'Not made', 'Effect'], rows);
}

/** What is read of a member account for identification, how configurations refer to each other, and what the test engine does not make. */
export function inventoryPage(reads: readonly InventoryRead[], lacks: readonly EngineLack[]): Document {
  const intro =
    'Identification knows more types than can be moved. Each is read by the calls below, with the role that a member account offers; none reads data, values of secrets or values of parameters. A call that is refused leaves a gap that the answer names. Environments and user data are searched for names of other resources and not kept.';
  return page('inventory', 'Inventory of a member account', 'drivers/inventory/inventory-reads.ts', [
    intro,
    `## Calls\n\n${readTable(reads)}`,
    `## Configuration links\n\n${linkTable()}`,
    `## What moto does not make of the reference architectures\n\nThe architectures under test/reference-architectures are deployed into moto and read back as it made them; a test fails when a row that is not set afterwards no longer holds.\n\n${lackTable(lacks)}`,
  ]);
}

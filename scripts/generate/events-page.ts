import type { Producers } from '../../domain/events/producers.js';
import type { EventRow } from '../../lambdas/events/schemas/event-row.js';
import { type Document, page } from './document.js';
import { codeList, markdownTable } from './markdown-table.js';

/** What the page is made from. */
export interface EventsPageSources {
  readonly rows: readonly EventRow[];
  readonly producers: Producers;
  /** Meaning of each code of a dead letter. */
  readonly refusals: { readonly [code: string]: string };
}

const versioning = `A version only ever gains optional fields: leave alone what you do not know. Anything else, a field gone, renamed or of another
meaning, is a new version (\`metadata.schemaVersion\`) beside the old one, and both are sent while anybody may read the old one.
Of what a producer sends every field is known, and an unknown one is refused.`;

function sectionOf({ type, version, direction, summary, sample, data }: EventRow): string {
  const from = direction === 'outbound' ? 'Sent' : 'Received';
  const fields = `\`data\`: ${codeList(Object.keys(data.shape))}.`;
  return `### ${type}, version ${version}\n\n${from}. ${summary}.\n\n${fields}\n\n\`\`\`json\n${JSON.stringify(sample, null, 2)}\n\`\`\``;
}

function producersTable(producers: Producers): string {
  const rows = Object.entries(producers).map(([source, { summary, types, customers }]) => [
    `\`${source}\``,
    summary,
    codeList(types),
    customers === 'any' ? 'any' : codeList(customers),
  ]);
  return markdownTable(['Source', 'Who', 'May send', 'For which customers'], rows);
}

const binding = `The policy of the bus lets a \`source\` be used by the AWS accounts that the setting \`eventProducers\` names for it
(\`-c eventProducers=conveyance.marketplace:111122223333\`), by the control account when it names none, and \`conveyance\` by the service's own
publisher only.`;

const letters = `A refused event is not tried again. Its dead letter says why: \`reason\` (\`code\`, \`message\`, \`errors[]\` with field, rule and remedy),
\`subscription\`, \`receivedAt\`, \`correlationId\`, and the \`event\` as received, at most 35,000 characters of it. What the same order over HTTP would be
refused with has the same code ([problems](problems.md)). A message without a \`reason\` could not be delivered, or failed every time for a cause that passes.`;

/** Every event of the bus with its sample, who may send what, and what becomes of the rest. */
export function eventsPage({ rows, producers, refusals }: EventsPageSources): Document {
  const codes = Object.entries(refusals).map(([code, meaning]) => [`\`${code}\``, meaning]);
  return page('events', 'Events', 'lambdas/events/catalogue.ts', [
    'With schemas, as an AsyncAPI 3.0 document: [events.json](events.json), served at `/api/events.json`. How to read them: [consume events](../how-to/consume-events.md).',
    `## Versions\n\n${versioning}`,
    ['## Catalogue', ...rows.map(sectionOf)].join('\n\n'),
    `## Producers\n\n${producersTable(producers)}\n\n${binding}`,
    `## Refused events\n\n${letters}\n\n${markdownTable(['Code', 'Means'], codes)}`,
  ]);
}

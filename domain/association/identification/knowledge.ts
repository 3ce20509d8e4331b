import type { Objects } from '../../ports/objects.js';
import { readJson } from '../../ports/read-json.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import type { OwnedResource } from '../../resource/owned-resource.js';
import { allEvidence } from '../all-evidence.js';
import { decodeEvidence } from '../evidence/evidence-bytes.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { AssociationIndex } from '../index/association-index.js';
import { buildIndex } from '../index/build-index.js';
import type { KnownResource } from '../known-resource.js';
import { fittedWeights } from '../score/fitted-weights.js';
import type { Decision } from './decision.js';
import { evidenceAmong } from './evidence-among.js';
import { knownOfBoth } from './known-of-row.js';
import { pairFeedback } from './pair-feedback.js';
import type { RunRecord } from './run-record.js';

/** What an index is built of. */
export interface KnowledgeParts {
  readonly owned: readonly OwnedResource[];
  /** ARNs that were nobody's at the run and are somebody's now. */
  readonly claimed: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
  readonly run: RunRecord | undefined;
}

/** What is known of a customer's cloud resources in one instant; pairs are scored when somebody asks for them first. */
export class Knowledge {
  /** Rows of what the customer owns, by ARN. */
  readonly rows: ReadonlyMap<string, OwnedResource>;
  /** Nodes by resource id. */
  readonly nodeOfId: ReadonlyMap<string, number>;
  readonly decisions: readonly Decision[];
  readonly run: RunRecord | undefined;
  #index: AssociationIndex | undefined;

  constructor(
    parts: KnowledgeParts,
    /** In the order of ARNs. */
    readonly resources: readonly KnownResource[],
    readonly evidence: EvidenceTable,
    /** Epoch seconds. */
    readonly asOf: number,
  ) {
    this.rows = new Map(parts.owned.map((row) => [row.arn, row]));
    this.nodeOfId = new Map(resources.map(({ arn }, node) => [cloudResourceId(arn), node]));
    this.decisions = parts.decisions;
    this.run = parts.run;
  }

  get index(): AssociationIndex {
    const { resources, evidence, asOf, decisions, run } = this;
    const known = { resources, evidence, asOf, logDays: run?.days ?? [] };
    this.#index ??= buildIndex({ ...known, weights: fittedWeights, feedback: pairFeedback(decisions) });
    return this.#index;
  }
}

/** Gathers what is known of what is owned now: what a run found of resources that went since goes too. */
export async function gatherKnowledge(objects: Objects, parts: KnowledgeParts): Promise<Knowledge> {
  const { owned, run } = parts;
  const read = run === undefined ? [] : ((await readJson<readonly KnownResource[]>(objects, run.inventoryKey)) ?? []);
  const resources = resourcesNow(parts, read);
  const logged = run && (await loggedEvidence(objects, run, read, resources));
  const asOf =
    run?.asOf ?? owned.reduce((latest, row) => (row.discoveredAt > latest ? row.discoveredAt : latest), new Date(0).toISOString());
  return new Knowledge(parts, resources, allEvidence(resources, logged), Math.floor(Date.parse(asOf) / 1_000));
}

/**
 * What is owned now and what the run attributed to the customer, in the order of ARNs. What had a row at the run counts only while it is the
 * customer's, and what nobody had claimed only while nobody has.
 */
function resourcesNow({ owned, claimed, run }: KnowledgeParts, read: readonly KnownResource[]): readonly KnownResource[] {
  const byArn = new Map(read.map((resource) => [resource.arn, resource]));
  const own = owned.map((row) => knownOfBoth(row, byArn.get(row.arn)));
  const left = new Set([...(run?.ownedArns ?? []), ...claimed, ...own.map(({ arn }) => arn)]);
  const others = read.filter(({ arn }) => !left.has(arn));
  return [...own, ...others].sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

async function loggedEvidence(
  objects: Objects,
  run: RunRecord,
  read: readonly KnownResource[],
  resources: readonly KnownResource[],
): Promise<EvidenceTable | undefined> {
  const found = await objects.read(run.evidenceKey);
  if (found === undefined) return undefined;
  const arns = (all: readonly KnownResource[]) => all.map(({ arn }) => arn);
  return evidenceAmong(decodeEvidence(found.bytes), arns(read), arns(resources));
}

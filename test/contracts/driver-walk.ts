import { boundControl } from '../../adapters/sts/bound-control.js';
import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { AccessRecord, ResourceControl, Verb } from '../../domain/ports/resource-control.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import type { DriverWorld } from './driver-contract.js';

/** One verb as a walk called it. */
export interface WalkedVerb {
  readonly verb: Verb;
  /** IAM actions of what was sent. */
  readonly actions: readonly string[];
  /** What it ended with, where it failed. */
  readonly error?: unknown;
}

/** What others do while the access is staged; answers what of the parties is no longer as it was. */
export type Meanwhile = (world: DriverWorld) => Promise<Partial<Parties>>;

/** What a walk came to. */
export interface Walked {
  readonly verbs: readonly WalkedVerb[];
  /** As discovered before anything was marked, and at the end. */
  readonly before: Found | undefined;
  readonly after: Found | undefined;
  readonly residual: readonly ResidualAccess[];
}

const lastDay = { from: '2026-11-22T10:00:00.000Z', to: '2026-11-23T10:00:00.000Z' };

/** Calls the verbs in the order in which a transfer does, to the switch or back; what fails is called once more, as a step would be. */
export async function walkDriver(world: DriverWorld, way: 'switched' | 'undone', meanwhile: Meanwhile = async () => ({})): Promise<Walked> {
  const walk = new Walk(world);
  const { ref, missingRef, parties } = world;
  const lock = { [lockTag]: parties.transferId };
  await walk.verb('list', (control) => control.list());
  await walk.verb('discover', (control) => control.discover(missingRef));
  await walk.verb('tag', (control) => control.tag([ref], { [ownerTag]: parties.from.customerId }));
  const before = await walk.verb('discover', (control) => control.discover(ref));
  if (before === undefined) throw new Error(`Nothing is at ${ref.arn}.`);
  await walk.verb('discover', (control) => control.readBlockers(before, parties));
  await walk.verb('measure', (control) => control.measure([ref], lastDay));
  await walk.verb('tag', (control) => control.tag([ref], lock));
  const record = { ref, found: before, receipt: (await walk.verb('stage', (control) => control.stage(before, parties))) ?? {} };
  await walk.verb('rotate', (control) => control.rotate(record, parties));
  await meanwhile(world);
  await walk.verb('stage', (control) => control.stage(before, parties));
  const then = { ...parties, ...(await meanwhile(world)) };
  await (way === 'switched' ? goOn(walk, record, then) : goBack(walk, record, then));
  await walk.verb('tag', (control) => control.untag([ref], lock));
  const residual = (await walk.verb('verify', (control) => control.verify(record, then))) ?? [];
  return { verbs: walk.verbs, before, after: await walk.verb('discover', (control) => control.discover(ref)), residual };
}

async function goOn(walk: Walk, record: AccessRecord, parties: Parties): Promise<void> {
  await walk.verb('switchOver', (control) => control.switchOver(record, parties));
  await walk.verb('tag', (control) => control.tag([record.ref], { [ownerTag]: parties.to.customerId }));
}

async function goBack(walk: Walk, record: AccessRecord, parties: Parties): Promise<void> {
  await walk.verb('discard', (control) => control.discard(record, parties));
  await walk.verb('unstage', (control) => control.unstage(record, parties));
}

class Walk {
  readonly verbs: WalkedVerb[] = [];
  readonly #control: ResourceControl;

  constructor(private readonly world: DriverWorld) {
    this.#control = boundControl(world.driver, world.context);
  }

  async verb<T>(verb: Verb, act: (control: ResourceControl) => Promise<T>): Promise<T | undefined> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const { answer, actions } = await this.world.recorder.during(() => settled(act(this.#control)));
      this.verbs.push({ verb, actions, ...('error' in answer ? { error: answer.error } : {}) });
      if ('value' in answer) return answer.value;
    }
    return undefined;
  }
}

async function settled<T>(act: Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await act };
  } catch (error) {
    return { error };
  }
}

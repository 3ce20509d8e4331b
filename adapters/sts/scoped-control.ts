import type { ResourceControl, SessionScope, Verb } from '../../domain/ports/resource-control.js';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import { MemberAccessDeniedError } from '../../domain/resource/errors.js';

/** A control and the scope its session was narrowed to. */
export interface ScopedControl {
  readonly scope: SessionScope;
  readonly control: ResourceControl;
}

/**
 * One control over the sessions opened for `verb`, each of which lists some of the ARNs: every call goes to the session of its resource.
 * Throws MemberAccessDeniedError, without asking the cloud, for another verb (`discover` is always allowed) or an ARN that no session lists.
 */
export function scopedControl(verb: Verb, first: ScopedControl, others: readonly ScopedControl[] = []): ResourceControl {
  const controls = new Map<string, ResourceControl>();
  for (const { scope, control } of [first, ...others]) {
    for (const arn of scope.kind === 'read' ? [] : scope.arns) controls.set(arn, control);
  }
  const of = (act: Verb, ref?: CloudResourceRef): ResourceControl => {
    const control = ref === undefined || controls.size === 0 ? first.control : controls.get(ref.arn);
    if (act !== verb && act !== 'discover') throw new MemberAccessDeniedError(`The session was opened for ${verb}, not for ${act}.`);
    if (control === undefined) throw new MemberAccessDeniedError(`The session was not opened for ${ref?.arn}.`);
    return control;
  };
  const grouped = (refs: readonly CloudResourceRef[]) => byControl(refs, (ref) => of('tag', ref));
  return {
    list: async () => of('list').list(),
    discover: async (ref) => of('discover', ref).discover(ref),
    blockers: (found, parties) => first.control.blockers(found, parties),
    readBlockers: async (found, parties) => of('discover', found.ref).readBlockers(found, parties),
    warnings: (found, parties) => first.control.warnings(found, parties),
    measure: async (refs, span) => {
      const groups = byControl(refs, (ref) => of('measure', ref));
      return (await Promise.all([...groups].map(([control, group]) => control.measure(group, span)))).flat();
    },
    stage: async (found, parties) => of('stage', found.ref).stage(found, parties),
    unstage: async (record, parties) => of('unstage', record.ref).unstage(record, parties),
    rotate: async (record, parties) => of('rotate', record.ref).rotate(record, parties),
    discard: async (record, parties) => of('discard', record.ref).discard(record, parties),
    switchOver: async (record, parties) => of('switchOver', record.ref).switchOver(record, parties),
    verify: async (record, parties, reading) => of('verify', record.ref).verify(record, parties, reading),
    tag: async (refs, tags) => {
      for (const [control, group] of grouped(refs)) await control.tag(group, tags);
    },
    untag: async (refs, tags) => {
      for (const [control, group] of grouped(refs)) await control.untag(group, tags);
    },
  };
}

function byControl(
  refs: readonly CloudResourceRef[],
  of: (ref: CloudResourceRef) => ResourceControl,
): Map<ResourceControl, CloudResourceRef[]> {
  const groups = new Map<ResourceControl, CloudResourceRef[]>();
  for (const ref of refs) groups.set(of(ref), [...(groups.get(of(ref)) ?? []), ref]);
  return groups;
}

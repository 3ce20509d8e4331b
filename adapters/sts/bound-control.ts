import type { ResourceControl } from '../../domain/ports/resource-control.js';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import type { Driver, DriverContext } from '../../drivers/driver.js';
import { withDomainErrors } from '../../drivers/parts/aws-errors.js';
import { measure } from '../../drivers/parts/figures.js';

/** A driver bound to one session; whatever the SDK throws leaves it as a domain error. */
export function boundControl(driver: Driver, context: DriverContext): ResourceControl {
  const place = `${driver.type} in ${context.awsAccountId} ${context.region}`;
  const names = (refs: readonly CloudResourceRef[]) => refs.map((ref) => ref.arn).join(', ');
  return {
    list: () => withDomainErrors(place, () => driver.list(context)),
    discover: (ref) => withDomainErrors(ref.arn, () => driver.discover(context, ref)),
    blockers: (found, parties) => driver.blockers(found, parties),
    readBlockers: (found, parties) =>
      withDomainErrors(found.ref.arn, async () => (await driver.readBlockers?.(context, found, parties)) ?? []),
    warnings: (found, parties) => driver.warnings?.(found, parties) ?? [],
    measure: (refs, span) => withDomainErrors(place, () => measure(driver, context, refs, span)),
    stage: (found, parties) => withDomainErrors(found.ref.arn, () => driver.stage(context, found, parties)),
    unstage: (record, parties) => withDomainErrors(record.ref.arn, () => driver.unstage(context, record, parties)),
    rotate: (record, parties) => withDomainErrors(record.ref.arn, () => driver.rotate(context, record, parties)),
    discard: (record, parties) => withDomainErrors(record.ref.arn, () => driver.discard(context, record, parties)),
    switchOver: (record, parties) => withDomainErrors(record.ref.arn, () => driver.switchOver(context, record, parties)),
    verify: (record, parties, reading) => withDomainErrors(record.ref.arn, () => driver.verify(context, record, parties, reading)),
    tag: (refs, tags) => withDomainErrors(names(refs), () => driver.tag(context, refs, tags)),
    untag: (refs, tags) => withDomainErrors(names(refs), () => driver.untag(context, refs, tags)),
  };
}

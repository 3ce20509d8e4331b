import type { ListingRevision, ListingTerms } from '../../listing/listing.js';
import type { Finding } from './finding.js';

/** What the parties should know of the terms before they agree. */
export function termsWarnings({
  undoWindowSeconds,
  credentialChoices,
}: Pick<ListingTerms, 'undoWindowSeconds' | 'credentialChoices'>): readonly Finding[] {
  const findings: Finding[] = [];
  if (undoWindowSeconds === 0) {
    const detail = 'The undo window is 0 seconds: the seller is paid at once, and nothing can be reversed from escrow.';
    findings.push(warning('NoUndoWindow', detail, 'Agree on an undo window of some hours.'));
  }
  const asked = Object.values(credentialChoices).filter((choice) => choice === 'ask').length;
  if (asked > 0) {
    const detail = `The purchaser gives ${asked} new secret values with the purchase.`;
    findings.push({
      ...warning('CredentialValuesAsked', detail, 'Have them ready; terms.asks of the listing names them.'),
      whoMustAct: 'purchaser',
    });
  }
  return findings;
}

/** What the listing does not tell because nobody measured it. */
export function figuresWarnings({
  measuredCost,
  measuredFigures,
}: Pick<ListingRevision, 'measuredCost' | 'measuredFigures'>): readonly Finding[] {
  const isMeasured = Object.values(measuredFigures).some(({ measured }) => measured);
  const detail = 'Neither requests nor errors nor uptime were measured.';
  const unmeasured = warning('FiguresNotMeasured', detail, 'Turn metrics on where there are any, then revise the listing.');
  return [...costWarnings(measuredCost), ...(isMeasured ? [] : [unmeasured])];
}

function costWarnings(measuredCost: ListingRevision['measuredCost']): readonly Finding[] {
  if (measuredCost.measured) return [];
  return [
    warning(
      'CostNotMeasured',
      'No usage is recorded, so what it costs to run is not known.',
      'Have usage recorded, then revise the listing.',
    ),
  ];
}

function warning(code: string, detail: string, remedy: string): Finding {
  return { severity: 'warning', code, detail, whoMustAct: 'seller', about: 'both', remedy };
}

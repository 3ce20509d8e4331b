import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useAct } from '../../../api/use-act.js';
import type { Listing, Problem } from '../../../generated/api.js';
import { money } from '../../../shared/money.js';
import { useNotices } from '../../../shared/notices.js';
import { askedSecrets } from './asked-secrets.js';
import { type ConsentProblems, consentProblems, type GivenValues } from './consent-problems.js';
import type { PreflightRun } from './use-preflight.js';

/** Ids of what a person fills in, to lead them to what is missing. */
export const fieldIds = { agreement: 'buy-agreement', value: (resourceId: string) => `buy-value-${resourceId}` };

/** A purchase being made. */
export interface Buying {
  readonly isAgreed: boolean;
  readonly agree: (isAgreed: boolean) => void;
  readonly values: GivenValues;
  readonly give: (resourceId: string, value: string) => void;
  /** Why it was not sent; undefined before the first try. */
  readonly problems: ConsentProblems | undefined;
  readonly submit: () => void;
  readonly isRunning: boolean;
  /** Why the service refused. */
  readonly refusal: Problem | undefined;
}

/** Keeps what a person fills in, and buys once when they say so. Values live here only, until the purchase is made or the page is left. */
export function useBuying(listing: Listing, preflight: PreflightRun): Buying {
  const [isAgreed, agree] = useState(false);
  const [values, setValues] = useState<GivenValues>({});
  const [tries, setTries] = useState(0);
  const { order, isRunning, refusal } = useOrder(listing, () => setValues({}));
  const found = consentProblems({ isAgreed, asked: askedSecrets(listing), values, preflight });
  useFocusOnProblem(tries, found);
  const submit = () => {
    setTries((before) => before + 1);
    if (found === undefined) void order(values);
  };
  const give = (resourceId: string, value: string) => setValues((before) => ({ ...before, [resourceId]: value }));
  return { isAgreed, agree, values, give, problems: tries === 0 ? undefined : found, submit, isRunning, refusal };
}

/** A second click comes before the button can show that the first is on its way: it is not another order. */
function useOrder({ listingId, revision, title, price }: Listing, done: () => void) {
  const [, navigate] = useLocation();
  const { tell } = useNotices();
  const { perform, isRunning, problem } = useAct('placePurchase');
  const isOnItsWay = useRef(false);
  const order = async (values: GivenValues) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    const given = Object.keys(values).length > 0 && { credentialValues: values };
    const purchase = await perform({ body: { listingId, listingRevision: revision, ...given } });
    isOnItsWay.current = false;
    if (purchase === undefined) return;
    done();
    navigate(`/transfers/${purchase.transferId}`);
    tell({ type: 'success', text: `Your purchase of ${title} for ${money(price)} is accepted. Its transfer has begun.` });
  };
  return { order, isRunning, refusal: problem };
}

function useFocusOnProblem(tries: number, found: ConsentProblems | undefined): void {
  const latest = useRef(found);
  latest.current = found;
  useEffect(() => {
    const problems = latest.current;
    if (tries === 0 || problems === undefined) return;
    const [resourceId] = Object.keys(problems.values);
    const id = resourceId === undefined ? problems.agreement && fieldIds.agreement : fieldIds.value(resourceId);
    if (id !== undefined) document.getElementById(id)?.focus();
  }, [tries]);
}

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../generated/api.js';
import { answeredProblems } from '../client/answered-problems.js';
import { type DraftProblems, draftProblems } from '../client/draft-problems.js';
import type { KnownResources } from '../client/listed-rows.js';
import { type ListingBody, listingBody } from '../client/listing-body.js';
import type { ListingDraft } from '../client/listing-draft.js';

/** Changes a part of a draft; the same function as long as the form is there. */
export type ChangeDraft = (part: Partial<ListingDraft>) => void;

/** A draft being typed, and what is wrong with it. */
export interface ListingForm {
  readonly draft: ListingDraft;
  readonly change: ChangeDraft;
  /** Told from the first try to send on. */
  readonly problems: DraftProblems;
  /** What the service refused and no field is at fault for. */
  readonly refusal: Problem | undefined;
  readonly submit: () => void;
  /** Of the form element, whose first field at fault gets the focus. */
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** Keeps what is typed until it is accepted; asks the service only for what can be right. `problem` is its refusal. */
export function useListingForm(
  initial: ListingDraft,
  {
    known,
    problem,
    send,
  }: { readonly known: KnownResources; readonly problem: Problem | undefined; readonly send: (body: ListingBody) => void },
): ListingForm {
  const [draft, setDraft] = useState(initial);
  const [tries, setTries] = useState(0);
  const ref = useRef<HTMLFormElement>(null);
  const answered = answeredProblems(problem);
  const problems = tries === 0 ? {} : { ...answered.fields, ...draftProblems(draft) };
  // Also when the service has answered: the field at fault may be far above the button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a try or an answer moves the focus, typing does not.
  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, problem]);
  const submit = () => {
    setTries((before) => before + 1);
    const body = Object.keys(draftProblems(draft)).length === 0 ? listingBody(draft, known) : undefined;
    if (body !== undefined) send(body);
  };
  const change = useCallback((part: Partial<ListingDraft>) => setDraft((before) => ({ ...before, ...part })), []);
  return { draft, change, problems, refusal: answered.above, submit, ref };
}

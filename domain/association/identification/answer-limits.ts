/** Cloud resources that one decision may name. */
export const membersPerDecisionMax = 200;

/** Stranded dependencies of one answer: it has to fit one item, so that the same request can be answered again. */
export const strandedPerAnswerMax = 250;

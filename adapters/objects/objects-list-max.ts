/** Keys that one listing answers at most: as many as a bucket answers at once. */
export const objectsListMax = 1_000;

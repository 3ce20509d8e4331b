/** Levels of bond per unit of log-odds, and their number: what is stronger than the last is as strong. */
export const levelsPerLogOdds = 32;
export const levelsMax = 1_024;

/** Where the levels of what is made of one another begin: above all that use alone can bind, whatever its amount. */
export const structureLevel = 512;

/** Level of a join whose score is 0: what speaks a little against joining still has its place in the order. */
export const joinLevel = 128;

/** Bonds stand for at most so much: what holds things together that are made of one another. */
export const bondMax = levelsMax / levelsPerLogOdds;

/** `orders` of `orders-web-01`: conventions put the team, the solution or the stage first; what it is, the estate tells. Lower case. */
export function leadingWord(text: string): string {
  return /^[\p{L}\p{N}]+(?=[-_./: ])/u.exec(text)?.[0].toLowerCase() ?? text.toLowerCase();
}

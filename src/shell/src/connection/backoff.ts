/** Longest wait between two tries, in milliseconds. */
export const longestWaitMs = 2000;

/**
 * Milliseconds to wait before a try: the first at once, then a random time that grows to at most 2 s. Never gives up.
 * The jitter keeps a thousand desks from coming back in the same instant.
 * @param tries how many tries have failed since the connection was last live.
 */
export function waitBeforeTry(tries: number, random: () => number = Math.random): number {
  if (tries <= 0) return 0;
  const ceiling = Math.min(longestWaitMs, 250 * 2 ** Math.min(tries, 10));
  return Math.round(ceiling * (0.25 + 0.75 * random()));
}

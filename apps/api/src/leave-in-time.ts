/** Shorter than what start scripts and containers wait before they kill. */
const LONGEST_GOODBYE_MS = 8_000;

/**
 * The process closes what it has open when it is told to end. What never answers, such as a database that has vanished, must
 * not keep it: then it leaves all the same, and whoever had a request under way sends it again under the same key.
 */
export function leaveInTime(): void {
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.once(signal, () => setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref());
}

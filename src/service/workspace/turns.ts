/** Long work in short turns: whoever types in between waits for one of them at most. */

/** Shorter than what anybody notices. */
const longestMilliseconds = 12;

export class Turns {
  private start = 0;

  /** @param pause lets others go first; without it there is nobody to wait for */
  constructor(private readonly pause: (() => Promise<void>) | undefined) {}

  /** Asked before each piece of work; waits where this turn has been long enough. */
  async take(): Promise<void> {
    if (this.pause === undefined) return;
    while (Date.now() - this.start > longestMilliseconds) {
      await this.pause();
      // Those who have waited meanwhile share the new turn.
      if (Date.now() - this.start > longestMilliseconds) this.start = Date.now();
    }
  }
}

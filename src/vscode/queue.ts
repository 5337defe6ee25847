/** Acts that must not overlap, each started when the one before has come to its end, well or not. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns what the act gives; rejects as it does */
  run<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.last.then(act, act);
    this.last = done;
    return done;
  }
}

/** Waits for something that others need not wait for. */
export type Aside = <Value>(wait: () => PromiseLike<Value>) => Promise<Value>;

/** Acts that must not overlap, each started when the one before has come to its end, well or not. */
export class Queue {
  private last: Promise<void> = Promise.resolve();

  /**
   * @param act may step aside, as while it asks somebody: then others have their turn, and it goes on behind them
   * @returns what the act gives; rejects as it does
   */
  async run<Value>(act: (aside: Aside) => PromiseLike<Value>): Promise<Value> {
    let end = await this.turn();
    const aside: Aside = async (wait) => {
      end();
      try {
        return await wait();
      } finally {
        end = await this.turn();
      }
    };
    try {
      return await act(aside);
    } finally {
      end();
    }
  }

  /** @returns what ends it, once it has come */
  private async turn(): Promise<() => void> {
    const before = this.last;
    let end = (): void => {};
    this.last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

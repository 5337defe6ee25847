import assert from 'node:assert/strict';
import { Queue } from '../../src/vscode/queue';

describe('acts in a queue', () => {
  it('wait for the one before, also where that fails', async () => {
    const queue = new Queue();
    const seen: string[] = [];
    const act = (name: string, isWell: boolean) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (!isWell) throw new Error(name);
      return name;
    };
    const first = queue.run(act('one', false));
    const second = queue.run(act('two', true));
    await assert.rejects(first, /one/);
    assert.equal(await second, 'two');
    assert.deepEqual(seen, ['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('give others their turn while they wait aside, and go on behind them', async () => {
    const queue = new Queue();
    const seen: string[] = [];
    let answer = (_: string): void => {};
    const asking = queue.run(async (aside) => {
      const said = await aside(() => new Promise<string>((resolve) => (answer = resolve)));
      seen.push(said);
    });
    await queue.run(async () => {
      seen.push('meanwhile');
    });
    const begun = queue.run(async () => {
      answer('answered');
      await Promise.resolve();
      seen.push('begun before that');
    });
    await Promise.all([asking, begun]);
    assert.deepEqual(seen, ['meanwhile', 'begun before that', 'answered']);
  });

  it('come to an end where what was waited for aside fails', async () => {
    const queue = new Queue();
    const failing = queue.run((aside) => aside(() => Promise.reject(new Error('closed'))));
    await assert.rejects(failing, /closed/);
    assert.equal(await queue.run(async () => 'next'), 'next');
  });
});

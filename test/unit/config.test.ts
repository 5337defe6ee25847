import { deepStrictEqual } from 'node:assert/strict';
import { defaultConfig, readConfig } from '../../src/service/config';

describe('Configuration of action items', () => {
  const read = (yaml: string): unknown => readConfig(`actionItems: ${yaml}`).config.actionItems;

  it('says which meetings and notes do not count, and when an item is stale', () => {
    deepStrictEqual(read('{ ignoreBefore: 2024-02-29, ignore: ["old/**"], staleAfter: 30 }'), {
      ignoreBefore: '2024-02-29',
      ignore: ['old/**'],
      staleAfter: 30,
    });
  });

  it('keeps its defaults for what is missing or has a wrong shape', () => {
    const wrong = [
      '',
      '[]',
      '{ ignoreBefore: 2023-02-29 }',
      '{ staleAfter: 0 }',
      '{ staleAfter: soon }',
      '{ ignore: }',
    ];
    for (const yaml of wrong) deepStrictEqual(read(yaml), defaultConfig.actionItems, yaml);
  });
});

import assert from 'node:assert/strict';
import { defaultConfig, readConfig } from '../../../src/service/config';
import { isListKey, isTextKey, keyOrder, kindOf, likeness } from '../../../src/service/note/keys';

describe('Keys', () => {
  it('take what the format says', () => {
    const keys = ['title', 'tags', 'datetime', 'location', 'teams', 'participants', 'more'];
    assert.deepEqual(keys.map(kindOf), ['text', 'tags', 'datetime', 'text', 'list', 'list', undefined]);
    assert.deepEqual(keys.filter(isListKey), ['teams', 'participants']);
    assert.deepEqual(keys.filter(isTextKey), ['title', 'datetime', 'location']);
  });

  it('stand in the team’s order, title and tags first', () => {
    assert.deepEqual(keyOrder(defaultConfig), ['title', 'tags', 'datetime', 'location', 'teams', 'participants']);
    const { config } = readConfig('frontMatter: { required: [teams, datetime], optional: [host, tags, teams] }');
    assert.deepEqual(keyOrder(config), ['tags', 'teams', 'datetime', 'host']);
  });

  it('are like the words that people write for them', () => {
    for (const [word, key, expected] of [
      ['Location', 'location', 'same'],
      ['PARTICIPANTS', 'participants', 'same'],
      ['particpants', 'participants', 'near'],
      ['participant', 'participants', 'near'],
      ['team', 'teams', 'near'],
      ['date-time', 'datetime', 'near'],
      ['date', 'datetime', 'synonym'],
      ['Attendees', 'participants', 'synonym'],
      ['place', 'location', 'synonym'],
      ['place', 'datetime', undefined],
      ['host', 'location', undefined],
      ['', 'tags', undefined],
    ] as const)
      assert.equal(likeness(word, key), expected, `${word} for ${key}`);
  });
});

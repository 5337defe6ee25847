import assert from 'node:assert/strict';
import { Sharing } from '../../../src/service/workspace/sharing';

describe('What notes have in common', () => {
  it('is one text and one list for all that say the same', () => {
    const sharing = new Sharing();
    assert.equal(sharing.list(['AnnB', 'CarlD']), sharing.list(['AnnB', 'CarlD']));
    assert.notEqual(sharing.list(['AnnB']), sharing.list(['CarlD']));
  });

  it('is no list of other names, however these may be joined', () => {
    const sharing = new Sharing();
    assert.deepEqual(sharing.list(['AnnB', 'Carl\nD']), ['AnnB', 'Carl\nD']);
    assert.deepEqual(sharing.list(['AnnB\nCarl', 'D']), ['AnnB\nCarl', 'D']);
  });

  it('is let go of when there is too much of it, and known again at once', () => {
    const sharing = new Sharing(100);
    const before = sharing.list(['AnnB']);
    for (let at = 0; at < 3; at += 1) sharing.list([`AnnB${at}`]);
    assert.equal(sharing.list(['AnnB']), before);
    for (let at = 0; at < 30; at += 1) sharing.list([`AnnB${at}`]);
    const after = sharing.list(['AnnB']);
    assert.notEqual(after, before);
    assert.deepEqual(after, ['AnnB']);
    assert.equal(sharing.list(['AnnB']), after);
  });
});

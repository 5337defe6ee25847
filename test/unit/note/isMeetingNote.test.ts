import assert from 'node:assert/strict';
import { readConfig } from '../../../src/service/config';
import { createNoteTest } from '../../../src/service/note/isMeetingNote';
import { parseNote } from '../../../src/service/note/parse';

const isNote = (text: string, path = 'calls/a.md', config?: string): boolean => {
  const read = config === undefined ? undefined : readConfig(config).config;
  return createNoteTest(read ?? readConfig('').config)(parseNote(path, text, read), path);
};

const sections = '# Boats\n\n## Agenda\n\n- Oars\n\n## TODOs\n\nAB: Row.\n';

describe('a meeting note', () => {
  it('is what the team’s globs name, whatever it holds', () => {
    assert.ok(isNote('', 'calls/a.md', 'notes: ["calls/**"]'));
    assert.ok(!isNote(sections, 'a.md', 'notes: ["calls/**"]'));
  });

  it('is what has the front matter of one', () => {
    assert.ok(isNote('---\ndatetime: soon\n---\n'));
    assert.ok(isNote('---\nParticipants: AnnB\n---\n'));
    assert.ok(!isNote('---\ntitle: Boats\n---\n'));
  });

  it('stays one while a line of it is no YAML', () => {
    assert.ok(isNote('---\ntitle: Call: agenda\ndatetime: 2030-01-07T14:00:00+01:00\n---\n'));
    assert.ok(!isNote('---\ntitle: Call: agenda\nauthor: x\n---\n'));
  });

  it('may lack front matter if its sections tell, for a team that has a configuration', () => {
    assert.ok(isNote(sections, 'a.md', 'timeZone: Europe/Brussels'));
    assert.ok(!isNote('# Boats\n\n## Notes\n', 'a.md', 'timeZone: Europe/Brussels'));
    assert.ok(!isNote(sections, 'README.md', 'timeZone: Europe/Brussels'));
  });

  it('is not guessed from headings for anybody else', () => {
    assert.ok(!createNoteTest({ ...readConfig('').config, isWritten: false })(parseNote('a.md', sections), 'a.md'));
  });
});

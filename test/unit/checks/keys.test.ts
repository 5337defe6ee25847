import assert from 'node:assert/strict';
import { duplicateKey } from '../../../src/service/checks/duplicateKey';
import { keyOrder } from '../../../src/service/checks/keyOrder';
import { missingKey } from '../../../src/service/checks/missingKey';
import { unknownKey } from '../../../src/service/checks/unknownKey';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, expectFindings, mend, noteWith } from './scene';

describe('missing-key', () => {
  it('marks the opening fence, once for each key', () => {
    const findings = expectFindings(missingKey, noteWith({ location: '' }).replace('---', '«---»'));
    assert.deepEqual(findings[0]?.facts, { key: 'location' });
  });

  it('adds the key at its place in the order of the format', () => {
    const note = noteWith({ location: '', title: 'title: Rowing' });
    assert.equal(mend(missingKey, note), noteWith({ location: 'location: ', title: 'title: Rowing' }));
  });

  it('adds a list behind a list', () => {
    assert.equal(mend(missingKey, noteWith({ participants: '' })), noteWith({ participants: 'participants:\n- ' }));
  });

  it('adds the day of the file name at the hour of the series, on top', () => {
    const others = { 'file:///notes/2029-12-31.md': noteWith({ datetime: 'datetime: 2029-12-31T14:00:00+01:00' }) };
    assert.equal(mend(missingKey, noteWith({ datetime: '' }), 0, { others }), noteWith());
  });

  it('leaves room for what nobody knows, and says where to go on', () => {
    const [finding] = expectFindings(missingKey, noteWith({ datetime: '' }).replace('---', '«---»'));
    assert.equal(mend(missingKey, noteWith({ datetime: '' })), noteWith({ datetime: 'datetime: ' }));
    assert.equal(finding?.fixes[0]?.caret, 'datetime: '.length);
  });

  it('renames a key that differs in case alone', () => {
    const note = noteWith({ location: 'Location: Online' });
    assert.equal(mend(missingKey, note), noteWith());
  });

  it('leaves a block in braces to its author', () => {
    const [finding] = expectFindings(missingKey, '«---»\n{ datetime: x, teams: [a], participants: [b] }\n---\n');
    assert.deepEqual(finding?.fixes, []);
  });

  it('waits until the YAML is sound, as keys behind a fault are not seen', () => {
    expectFindings(missingKey, noteWith({ location: 'location: a: b' }));
  });

  it('says nothing of front matter that is not YAML', () => {
    expectFindings(missingKey, noteWith({ location: '' }).replace('---', '---js'));
  });

  it('writes as the note does: indented, with CRLF, behind a block of lines', () => {
    const others = { 'file:///notes/2029-12-31.md': noteWith() };
    assert.equal(
      mend(missingKey, '---\n\n  datetime: x\n  location: y\n  participants:\n  - AnnB\n---\n', 0, { others }),
      '---\n\n  datetime: x\n  location: y\n  teams:\n  - boats\n  participants:\n  - AnnB\n---\n',
    );
    const windows = noteWith({ teams: '' }).replace(/\n/g, '\r\n');
    assert.equal(mend(missingKey, windows, 0, { others }), noteWith().replace(/\n/g, '\r\n'));
    const lines = noteWith({ location: 'location: |\n  Online\n', teams: '' });
    assert.equal(
      mend(missingKey, lines, 0, { others }),
      lines.replace('\n\nparticipants', '\nteams:\n- boats\n\nparticipants'),
    );
  });

  it('never takes participants from another meeting', () => {
    const others = { 'file:///notes/2029-12-31.md': noteWith() };
    assert.equal(
      mend(missingKey, noteWith({ participants: '' }), 0, { others }),
      noteWith({ participants: 'participants:\n- ' }),
    );
  });

  it('looks at what the team requires alone', () => {
    expectFindings(missingKey, '---\nhost: AnnB\n---\n', { config: 'frontMatter: { required: [host] }' });
    expectFindings(missingKey, '---\n---\n', { config: 'frontMatter: { required: [] }' });
  });

  it('waits for keys where there are none', () => {
    expectFindings(missingKey, '---\n- a\n---\n');
    expectFindings(missingKey, 'Row.\n');
  });
});

describe('unknown-key', () => {
  const withKey = (line: string): string => noteWith({ more: line });

  it('marks keys that the team does not use', () => {
    const [finding] = expectFindings(unknownKey, withKey('«host»: AnnB'));
    assert.equal(finding?.message, 'unknown-key');
    assert.deepEqual(finding?.fixes, []);
    expectFindings(unknownKey, withKey('"«host"»: AnnB').replace('"«', '«"'));
  });

  it('renames what was meant, surely only where it is a slip', () => {
    for (const [line, isSure] of [
      ['Location: Online', true],
      ['loctaion: Online', true],
      ['place: Online', false],
    ] as const) {
      const note = noteWith({ location: line });
      const [finding] = [...unknownKey.check(parseNote('file:///n.md', note), contextOf())];
      assert.equal(finding?.message, 'unknown-key.near', line);
      assert.equal(finding?.fixes[0]?.isSure, isSure, line);
      assert.equal(mend(unknownKey, note), noteWith(), line);
    }
  });

  it('means each absent key once, by the likest word', () => {
    const note = noteWith({ location: 'place: Online', more: 'Location: Shed' });
    const findings = expectFindings(unknownKey, note.replace('place', '«place»').replace('Location', '«Location»'));
    assert.deepEqual(
      findings.map(({ facts }) => facts.meant),
      [undefined, 'location'],
    );
  });

  it('takes optional keys, and all that the format has, for known', () => {
    expectFindings(unknownKey, noteWith({ title: 'title: x', tags: 'tags: y' }));
    expectFindings(unknownKey, withKey('host: AnnB'), { config: 'frontMatter: { optional: [host] }' });
    expectFindings(unknownKey, noteWith(), { config: 'frontMatter: { required: [datetime] }' });
    expectFindings(unknownKey, noteWith({ location: '«location»: x' }), {
      config: 'frontMatter: { required: [datetime, teams, participants], optional: [] }',
    });
  });

  it('waits until the YAML is sound', () => {
    expectFindings(unknownKey, withKey('host: a: b'));
  });
});

describe('duplicate-key', () => {
  const twice = (first: string, second: string): string => noteWith({ participants: first, more: second });

  it('merges lists into the earlier one, as that is written', () => {
    for (const [first, second, merged] of [
      ['participants:\n- AnnB', 'participants:\n- annb\n- CarlD', 'participants:\n- AnnB\n- CarlD'],
      ['participants:\n  - AnnB', 'participants: [CarlD]', 'participants:\n  - AnnB\n  - CarlD'],
      ['participants: [AnnB]', 'participants:\n- "Dee, D"', 'participants: [AnnB, "Dee, D"]'],
      ['participants:\n- AnnB # late', 'participants:\n- AnnB', 'participants:\n- AnnB # late'],
      ['participants:\n- AnnB', 'participants:\n- AnnB (late)', 'participants:\n- AnnB\n- AnnB (late)'],
    ] as const) {
      const note = twice(first, second);
      if (!first.includes('#'))
        expectFindings(duplicateKey, note.replace(/(participants)(?![\s\S]*participants)/, '«$1»'));
      assert.equal(mend(duplicateKey, note), noteWith({ participants: merged }), second);
      const windows = note.replace(/\n/g, '\r\n');
      assert.equal(mend(duplicateKey, windows), noteWith({ participants: merged }).replace(/\n/g, '\r\n'), 'CRLF');
    }
  });

  it('removes the one without a value, or that says the same', () => {
    for (const [first, second] of [
      ['location: Online', 'location:'],
      ['location:', 'location: Online'],
      ['location: Online', 'location: Online'],
    ] as const) {
      const note = noteWith({ location: first, more: second });
      const [finding] = [...duplicateKey.check(parseNote('file:///n.md', note), contextOf())];
      assert.deepEqual([finding?.fixes.length, finding?.fixes[0]?.isSure], [1, true]);
      const expected = first === 'location:' ? noteWith({ location: '', more: second }) : noteWith();
      assert.equal(mend(duplicateKey, note), expected);
    }
  });

  it('lets its author choose between two values', () => {
    const note = noteWith({ location: 'location: Online', more: 'location: |\n  Shed' });
    const [finding] = [...duplicateKey.check(parseNote('file:///n.md', note), contextOf())];
    assert.deepEqual(
      finding?.fixes.map(({ isSure }) => isSure ?? false),
      [false, false],
    );
    assert.equal(mend(duplicateKey, note), noteWith());
    assert.equal(mend(duplicateKey, note, 1), noteWith({ location: '', more: 'location: |\n  Shed' }));
  });

  it('is not sure where a comment would go', () => {
    const note = twice('participants:\n- AnnB', 'participants:\n- CarlD # late');
    const [finding] = [...duplicateKey.check(parseNote('file:///n.md', note), contextOf())];
    assert.equal(finding?.fixes[0]?.isSure, false);
  });

  it('finds the third as well, and nothing in keys that differ', () => {
    expectFindings(duplicateKey, noteWith({ a: 'a: 1', b: '«a»: 2', c: '«a»: 3' }));
    expectFindings(duplicateKey, noteWith({ a: 'a: 1', b: 'A: 2', c: 'b: { a: 1 }' }));
  });

  it('has no fix in braces', () => {
    const [finding] = expectFindings(duplicateKey, '---\n{ a: 1, «a»: 1 }\n---\n');
    assert.deepEqual(finding?.fixes, []);
  });
});

describe('key-order', () => {
  const block = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

  it('marks the first key that stands wrong, and sorts all with their comments', () => {
    const note = block('participants:', '- AnnB', '', '# when', 'datetime: x # y', 'host: z', 'title: |', '  a', '  b');
    expectFindings(keyOrder, note.replace('participants', '«participants»'));
    assert.equal(
      mend(keyOrder, note),
      block('title: |', '  a', '  b', '', '# when', 'datetime: x # y', 'participants:', '- AnnB', 'host: z'),
    );
  });

  it('keeps what stands behind the last key in its place', () => {
    const note = block('teams: [a]', 'datetime: x', '', '# the end');
    assert.equal(mend(keyOrder, note), block('datetime: x', 'teams: [a]', '', '# the end'));
  });

  it('sorts with CRLF, and in a block whose last line has no end', () => {
    const sorted = ['datetime: x', 'teams: [a]'];
    assert.equal(
      mend(keyOrder, block('teams: [a]', 'datetime: x').replace(/\n/g, '\r\n')),
      block(...sorted).replace(/\n/g, '\r\n'),
    );
    assert.equal(mend(keyOrder, '---\nteams: [a]\ndatetime: x'), '---\ndatetime: x\nteams: [a]\n');
  });

  it('follows the team', () => {
    const config = 'frontMatter: { required: [teams, datetime], optional: [host] }';
    expectFindings(keyOrder, block('teams: [a]', 'datetime: x', 'host: y', 'else: z'), { config });
    expectFindings(keyOrder, block('«else»: z', 'teams: [a]'), { config });
  });

  it('is content with keys that are absent, and waits for sound YAML', () => {
    expectFindings(keyOrder, block('title: a', 'participants: [b]', 'host: c', 'else: d'));
    expectFindings(keyOrder, block('teams: a: b', 'datetime: x'));
    expectFindings(keyOrder, '---\n{ teams: [a], datetime: x }\n---\n');
  });
});

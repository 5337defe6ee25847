import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/service/config';
import type { Topic } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { createHeadingClassifier, discussionTopicAt } from '../../../src/service/note/sections';
import { lines, note, slice } from './scene';

/** The sections of a note: kind, and the first and last line that is not blank. */
function sectionsOf(...text: readonly string[]): string[] {
  const read = note(lines(...text));
  return read.sections.map((section) => {
    const inside = slice(read.text, section).trim().split('\n');
    return `${section.kind}: ${inside[0]} … ${inside.at(-1)}`;
  });
}

function showTopics(text: string, topics: readonly Topic[]): string[] {
  return topics.map((topic) => `${topic.depth} ${topic.text} @${topic.line} <${slice(text, topic)}>`);
}

describe('Sections: which heading names which', () => {
  const rows = {
    agenda: [
      'Agenda',
      ':dart: Agenda',
      '🎯 Agenda',
      'AGENDA',
      '**Agenda**',
      'Agenda:',
      '1. Agenda',
      'Topics',
      'Agenda for today',
      '_The agenda_',
    ],
    discussions: [
      'Discussions',
      ':closed_book: Discussions',
      'discussion',
      'Notes',
      'Minutes',
      'Meeting notes',
      'Meeting Minutes',
      '## Notes',
    ],
    actions: [
      ...[
        ':wrench: TODOs and Decisions',
        'TODO',
        'TODOs',
        "TODO's",
        'TODO’s',
        'To-do',
        'To-Dos',
        'Tasks',
        'Action items',
        'Actions',
      ],
      ...['Action Item', 'Next steps', 'Decisions', 'Decisions & Actions', 'Tasks / Decisions', '🔧🔨 `TODOs`'],
      ...['Our open tasks', '3) Next Steps', 'Áctions', 'Todo list', ':wrench::hammer: Tasks'],
    ],
    none: [
      ...[
        'Task force',
        'Tasks of the task force',
        'Notebook',
        'Agendas of the others',
        'Actionable',
        'Items',
        'and',
        '',
        ':dart:',
        '🎯',
      ],
      ...['Decision tree', 'Next', 'Steps', 'TODO: buy pots', 'Release notes', ':agenda:', 'Action!man'],
    ],
  };
  for (const [kind, headings] of Object.entries(rows)) {
    for (const heading of headings) {
      it(`${kind}: ${heading}`, () =>
        assert.equal(createHeadingClassifier(defaultConfig.sections)(heading), kind === 'none' ? undefined : kind));
    }
  }
  it('the names can be configured', () => {
    const names = { agenda: ['Ordre du jour'], discussions: [':bee: Débat'], actions: ['À faire', '宿題'] };
    assert.deepEqual(
      ['Ordre du Jour', 'debat', 'a faire', '📝 宿題', 'Agenda', 'TODOs', 'ordre'].map((heading) =>
        createHeadingClassifier(names)(heading),
      ),
      ['agenda', 'discussions', 'actions', 'actions', undefined, undefined, undefined],
    );
  });
  it('and are used by parseNote', () => {
    const sections = { ...defaultConfig.sections, actions: ['Homework'] };
    const read = parseNote('memory:/a.md', '## Homework\n\nKP: hum\n', { ...defaultConfig, sections });
    assert.deepEqual(
      read.actionItems.map(({ kind }) => kind),
      ['owned'],
    );
  });
});

describe('Sections: where they are', () => {
  const rows: readonly [string, readonly string[], readonly string[]][] = [
    [
      'up to the next heading of the same level',
      ['## Agenda', 'a', '## Notes', 'b'],
      ['agenda: ## Agenda … a', 'discussions: ## Notes … b'],
    ],
    ['at level 3', ['### Agenda', 'a', '### Notes', 'b'], ['agenda: ### Agenda … a', 'discussions: ### Notes … b']],
    ['up to a higher heading', ['### Agenda', 'a', '# More', 'b'], ['agenda: ### Agenda … a']],
    ['over deeper headings', ['## Notes', 'a', '#### Bees', 'b'], ['discussions: ## Notes … b']],
    [
      'one in another',
      ['## Notes', 'a', '### TODOs', 'b', '### Bees', 'c'],
      ['discussions: ## Notes … c', 'actions: ### TODOs … b'],
    ],
    [
      'setext headings',
      ['Agenda', '---', 'a', '', 'Notes', '===', 'b'],
      ['agenda: Agenda … a', 'discussions: Notes … b'],
    ],
    ['closing hashes', ['## Agenda ##', 'a'], ['agenda: ## Agenda ## … a']],
    ['twice the same', ['## TODOs', 'a', '## TODOs', 'b'], ['actions: ## TODOs … a', 'actions: ## TODOs … b']],
    ['empty', ['## Agenda', '## Notes'], ['agenda: ## Agenda … ## Agenda', 'discussions: ## Notes … ## Notes']],
    ['not in fenced code', ['```', '## Agenda', '```'], []],
    ['not in a list', ['- ## Agenda'], []],
    ['not in a quote', ['> ## Agenda'], []],
    ['not without a space', ['##Agenda'], []],
    ['not as bold text', ['**Agenda**', '', 'a'], []],
    ['not in a comment', ['<!--', '## Agenda', '-->'], []],
  ];
  for (const [what, text, expected] of rows) it(what, () => assert.deepEqual(sectionsOf(...text), expected));
  it('a heading has level, line and span in the whole note', () => {
    const text = lines('---', 'title: x', '---', '', '### :dart: Agenda ###');
    const heading = note(text).sections[0]?.heading;
    assert.deepEqual(heading && [heading.level, heading.line, heading.text, slice(text, heading)], [
      ...[3, 4, ':dart: Agenda', '### :dart: Agenda ###'],
    ]);
  });
  it('a note ends its last section', () => {
    const text = '## TODOs\n\nKP: hum';
    assert.equal(note(text).sections[0]?.end, text.length);
  });
});

describe('Topics', () => {
  it('of the agenda are its list items, nested as the lists are', () => {
    const text = lines(
      '- before',
      '',
      '## Agenda',
      '',
      '- Bees',
      '  - their hum',
      '    more of it',
      '    1. loud',
      '- Wasps',
      '',
      '  behind',
      '',
      'Prose',
      '',
      '## Notes',
      '- after',
    );
    assert.deepEqual(showTopics(text, note(text).agendaTopics), [
      '0 Bees @4 <Bees>',
      '1 their hum @5 <their hum>',
      '2 loud @7 <loud>',
      '0 Wasps @8 <Wasps>',
    ]);
  });
  it('of the discussions are the headings in it, counted from its own level', () => {
    const text = lines('# Call', '## Notes', '### Bees', 'KP: hum', '#### Hives', '### Wasps', '## Other', '### None');
    assert.deepEqual(showTopics(text, note(text).discussionTopics), [
      '0 Bees @2 <### Bees>',
      '1 Hives @4 <#### Hives>',
      '0 Wasps @5 <### Wasps>',
    ]);
  });
  it('do not lie in a section of actions inside discussions', () => {
    const text = lines('## Notes', '### Bees', '### TODOs', '#### Later', '### Wasps');
    assert.deepEqual(
      note(text).discussionTopics.map((topic) => topic.text),
      ['Bees', 'Wasps'],
    );
  });

  /** The topic of the line `here`. */
  const topicOf = (...text: readonly string[]): string | undefined => {
    const read = note(lines(...text));
    return discussionTopicAt(read, read.text.indexOf('here'))?.text;
  };
  it('of the discussions go on until the next heading that is no deeper', () => {
    assert.equal(topicOf('## Notes', '### Bees', 'KP: hum', '', 'here'), 'Bees');
    assert.equal(topicOf('## Notes', '### Bees', '#### Hives', 'here', '### Wasps'), 'Hives');
    assert.equal(topicOf('## Notes', '### Bees', '#### Hives', '### Wasps', 'here'), 'Wasps');
    assert.equal(
      topicOf('## Notes', '#### Hives', '### Bees', '##### Hum', '### Wasps', '', '#### Nest', 'here'),
      'Nest',
    );
    assert.equal(topicOf('## Notes', 'Bees', '---', 'here'), undefined);
  });
  it('go on into a section of actions that is deeper, and end before any other', () => {
    assert.equal(topicOf('## Notes', '### Bees', '#### TODOs', 'here'), 'Bees');
    assert.equal(topicOf('## Notes', '### Bees', '#### TODOs', '##### Later', 'here'), 'Bees');
    assert.equal(topicOf('## Notes', '### Bees', '### TODOs', 'here'), undefined);
    assert.equal(topicOf('## Notes', '### Bees', '## TODOs', 'here'), undefined);
    assert.equal(topicOf('## Notes', '### Bees', '## Other', '### Ants', 'here'), undefined);
    assert.equal(topicOf('## Notes', 'here', '### Bees'), undefined);
  });
});

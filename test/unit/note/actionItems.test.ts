import assert from 'node:assert/strict';
import { knownNames } from '../../../src/service/note/vocabulary';
import { actions, discussion, itemsOf, lines, note, slice, wholes } from './scene';

/** A row: what is tried, the lines of a section, the items in it. */
type Row = readonly [behaviour: string, section: readonly string[], items: readonly string[]];

function table(rows: readonly Row[], read: (...section: readonly string[]) => string[]): void {
  for (const [behaviour, section, items] of rows) it(behaviour, () => assert.deepEqual(read(...section), items));
}

describe('Action items: who owns them', () => {
  table(
    [
      ['one owner', ['KP: Water the ficus'], ['owned KP: Water the ficus']],
      ['a slash', ['KP/LM: Water the ficus'], ['owned KP|LM: Water the ficus']],
      ['a spaced slash before a handle', ['KP / TeoZarn: Water it'], ['owned KP|TeoZarn: Water it']],
      ['many slashes', ['KP/LM/NO/QR: Water it'], ['owned KP|LM|NO|QR: Water it']],
      ['a plus', ['KP + LM: Water it'], ['owned KP|LM: Water it']],
      ['a tight plus', ['KP+LM: Water it'], ['owned KP|LM: Water it']],
      ['commas', ['KP, LM, NO: Water it'], ['owned KP|LM|NO: Water it']],
      ['an ampersand', ['KP & LM: Water it'], ['owned KP|LM: Water it']],
      ['the word and', ['KP and LM: Water it'], ['owned KP|LM: Water it']],
      ['commas with and', ['KP, LM and NO: Water it'], ['owned KP|LM|NO: Water it']],
      [
        'initials with small letters',
        ['PjL: Water it', '', 'ZTrm: Dry it'],
        ['owned PjL: Water it', 'owned ZTrm: Dry it'],
      ],
      ['a handle', ['OlgaV: Water it'], ['owned OlgaV: Water it']],
      ['a handle with diacritics', ['ȘtefăniaȚ: Water it'], ['owned ȘtefăniaȚ: Water it']],
      ['a handle whose accents are combining', ['Zoe\u0308K: Water it'], ['owned Zoe\u0308K: Water it']],
      ['a first name and an initial', ['Quentin B: Water it'], ['owned Quentin B: Water it']],
      ['a first name that nobody introduced', ['Ottilie: Water it'], ['owned Ottilie: Water it']],
      ['a name beside sure initials', ['KP + Ottilie: Water it'], ['owned KP|Ottilie: Water it']],
      ['three words of a name', ['KP + Ottilie Rune Wold: Water it'], ['owned KP|Ottilie Rune Wold: Water it']],
      ['an @handle', ['@kaspar: Water it'], ['owned @kaspar: Water it']],
      ['several @handles', ['@kaspar/@lena-m: Water it'], ['owned @kaspar|@lena-m: Water it']],
      ['an @handle without a colon', ['@kaspar water it'], ['owned @kaspar: water it']],
      ['two @handles without a colon', ['- @kaspar, @lena water it'], ['owned @kaspar|@lena: water it']],
      [
        'a mark behind the owner',
        ['KP: DONE Water it', '', 'LM: Dry it ✅'],
        ['done owned KP: Water it', 'done owned LM: Dry it'],
      ],
      ['a bold keyword', ['**TODO:** Water it', '', '**TODO**: KP: Dry it'], ['unowned: Water it', 'owned KP: Dry it']],
      ['an @handle behind a keyword', ['ACTION: @kaspar water it'], ['owned @kaspar: water it']],
      ['a handle before a full stop', ['Water it - @kaspar.'], ['owned @kaspar: Water it']],
      ['a link alone', ['KP: <https://example.org>'], ['owned KP: <https://example.org>']],
      ['a topic that is no name', ['Docker: build it'], ['decision: Docker: build it']],
      ['a dash for a colon', ['KP - Water it', '', 'KP, LM -> Dry it'], ['owned KP: Water it', 'owned KP|LM: Dry it']],
      ['a dash in a sentence', ['Water - it is dry'], ['decision: Water - it is dry']],
      [
        'TODO without a colon',
        ['TODO water it', '', 'TODO KP water it'],
        ['unowned: water it', 'unowned: KP water it'],
      ],
      [
        'TODO without a colon, for somebody',
        ['KP: Dry it', '', 'TODO KP water it'],
        ['owned KP: Dry it', 'owned KP: water it'],
      ],
      [
        'Task for, below the text',
        ['Water it by noon.', 'Task for: Ottilie, KP', '', '- Dry it', '  Task for: KP'],
        ['owned Ottilie|KP: Water it by noon.', 'owned KP: Dry it'],
      ],
      ['For Name', ['For Ottilie: water it'], ['owned Ottilie: water it']],
      ['in bold', ['**KP:** Water it', '', '**LM**: Dry it'], ['owned KP: Water it', 'owned LM: Dry it']],
      ['a space before the colon', ['KP : Water it'], ['owned KP: Water it']],
      ['no space behind the colon', ['KP:Water it'], ['owned KP: Water it']],
    ],
    actions,
  );

  table(
    [
      ['All', ['All: Bring cake'], ['owned All: Bring cake']],
      ['all in small letters', ['all: bring cake'], ['owned all: bring cake']],
      ['core in small letters', ['core: bring cake'], ['owned core: bring cake']],
      ['Everyone', ['Everyone: Bring cake'], ['owned Everyone: Bring cake']],
      ['Mentors', ['Mentors: Bring cake'], ['owned Mentors: Bring cake']],
      ['a phrase that ends in a role', ['Garden leaders: Bring cake'], ['owned Garden leaders: Bring cake']],
      ['a group beside a person', ['KP + Mentors: Bring cake'], ['owned KP|Mentors: Bring cake']],
      [
        'no group: a sentence that ends in a role',
        ['What we said about the new members: cake'],
        ['decision: What we said about the new members: cake'],
      ],
    ],
    actions,
  );

  table(
    [
      [
        'a parenthesis is no owner, but part of the text',
        ['KP (open a ticket): Water it'],
        ['owned KP: (open a ticket): Water it'],
      ],
      ['nor is a remark behind a comma', ['KP, send numbers: Water it'], ['owned KP: send numbers: Water it']],
      ['owner + to + verb', ['KP to water it'], ['owned KP: water it']],
      ['owners + to + verb', ['KP and LM to water it'], ['owned KP|LM: water it']],
      ['owner + will + verb', ['KP will water it'], ['owned KP: water it']],
      ['handles at the end behind a dash', ['Water it - @kaspar, @lena'], ['owned @kaspar|@lena: Water it']],
      ['a handle at the end in brackets', ['Water it (@kaspar)'], ['owned @kaspar: Water it']],
      ['a colon in the text', ['KP: Water it: twice'], ['owned KP: Water it: twice']],
      ['an address in the text', ['KP: https://ficus.example/a:b'], ['owned KP: https://ficus.example/a:b']],
    ],
    actions,
  );

  it('those whom the front matter lists, by every form of their names', () => {
    const items = itemsOf(
      lines(
        ...['---', 'participants:', '- Kaspar Pomfret (kap)', '- IdaV', '- Wim Quist, Ulla Ox', 'teams: [bees]', '---'],
        ...[
          '## TODOs',
          'kap: a',
          '',
          'Kaspar: b',
          '',
          'Kaspar P: c',
          '',
          'Kaspar Pomfret: d',
          '',
          'ida: e',
          '',
          'Ulla Ox: f',
        ],
        ...['', 'bees: g', '', 'uo: h'],
      ),
    );
    assert.deepEqual(items, [
      ...['owned kap: a', 'owned Kaspar: b', 'owned Kaspar P: c', 'owned Kaspar Pomfret: d', 'owned ida: e'],
      ...['owned Ulla Ox: f', 'owned bees: g', 'owned uo: h'],
    ]);
  });

  it('those whom the roster lists', () => {
    const text = lines('## TODOs', '- Garden guild: Plan', '- olaf the old: Nod', '- Bees: Hum');
    const known = knownNames(['Olaf the Old'], ['Garden guild']);
    assert.deepEqual(itemsOf(text, known), ['owned Garden guild: Plan', 'owned olaf the old: Nod', 'owned Bees: Hum']);
    assert.deepEqual(itemsOf(text), ['decision: Garden guild: Plan', 'decision: olaf the old: Nod', 'owned Bees: Hum']);
  });

  it('a label, unless the roster knows somebody of that name', () => {
    const text = lines('## TODOs', '- next: Hum');
    assert.deepEqual(itemsOf(text), ['decision: next: Hum']);
    assert.deepEqual(itemsOf(text, knownNames(['Next'], [])), ['owned next: Hum']);
  });
});

describe('Action items: what is no owner', () => {
  const decided = (line: string): Row => [line, [line], [`decision: ${line}`]];
  table(
    [
      'Next meeting: in the greenhouse',
      'Next time: in the greenhouse',
      'Long term: a bigger greenhouse',
      'Option B: a bigger greenhouse',
      'Plan B: a bigger greenhouse',
      'NodeJS: a bigger greenhouse',
      'Note: the key is under the pot',
      'Reminder: the key is under the pot',
      'Discussion with Kaspar: pots',
      'Potential project: pots',
      'Item 0: KP / LM: pots',
      'PR: https://ficus.example/1',
      'WIP: pots',
      'URL: https://ficus.example',
      '[The list of pots](https://ficus.example): read',
      'https://ficus.example/pots',
      'Meet next on Friday in the greenhouse',
      'We need to buy pots',
      'Need to buy pots',
      'Want to buy pots',
      'It will rain',
      'at 10:30 in the greenhouse',
      '2031-02-03: pots',
      'Kaspar and Lena to meet in the greenhouse',
      'KP and LM to meet in the greenhouse',
      'Sent by mail to kaspar@ficus.example',
      ': pots',
    ].map(decided),
    actions,
  );
});

describe('Action items: keywords', () => {
  table(
    [
      ['TODO alone is nobody’s', ['TODO: Find a place for pots'], ['unowned: Find a place for pots']],
      [
        'TODO with its text on the next line',
        ['TODO: Find a place', 'Probably in the shed.'],
        ['unowned: Find a place'],
      ],
      ['TODO and owner', ['TODO KP: Water it'], ['owned KP: Water it']],
      ['TODO, colon and owners', ['TODO: KP + LM: Water it'], ['owned KP|LM: Water it']],
      ['TODO and owner to verb', ['TODO: KP to water it'], ['owned KP: water it']],
      ['TODO and a full name to verb', ['TODO: Ottilie Munk to water it'], ['owned Ottilie Munk: water it']],
      ['TODO without a colon', ['TODO KP to water it'], ['owned KP: water it']],
      ['TODO, owner in brackets', ['TODO (KP): Water it'], ['owned KP: Water it']],
      ['TODO in brackets', ['[TODO] KP: Water it'], ['owned KP: Water it']],
      ['TODO with the owner at the end', ['TODO: Water it (KP)'], ['owned KP: Water it']],
      ['TODO with a handle at the end', ['TODO: Water it - @kaspar'], ['owned @kaspar: Water it']],
      [
        'TODO as the hurried write it',
        ['TOOD: Water it', '', 'TOOD: KP: Dry it'],
        ['unowned: Water it', 'owned KP: Dry it'],
      ],
      ['todo in small letters', ['todo: water it'], ['unowned: water it']],
      ['To-do', ['To-do: water it'], ['unowned: water it']],
      [
        'Task for, with the text on the next line',
        ['Task for: Ottilie, Wim', 'Water it'],
        ['owned Ottilie|Wim: Water it'],
      ],
      ['Task for, with the text behind a dash', ['Task for: KP, LM – water it'], ['owned KP|LM: water it']],
      ['Task for nobody yet', ['Task for: later'], []],
      ['ACTION', ['ACTION: KP to water it'], ['owned KP: water it']],
      ['ACTION and owner', ['ACTION KP: water it'], ['owned KP: water it']],
      ['ACTION_ITEM', ['ACTION_ITEM: Ottilie Munk to water it'], ['owned Ottilie Munk: water it']],
      ['ACTION ITEM', ['ACTION ITEM: water it'], ['unowned: water it']],
      ['a numbered action', ['Action #7: Water it (Ottilie M)'], ['owned Ottilie M: Water it']],
      ['AI', ['AI: water it'], ['unowned: water it']],
      ['AI and owner', ['AI: KP: water it'], ['owned KP: water it']],
      ['small or capital and small, ai is no keyword', ['Ai: water it'], []],
    ],
    discussion,
  );

  table(
    [
      ['TODO does not begin a longer word', ['TODOs: pots'], []],
      ['a sentence may begin with the word', ['Action was taken by KP to water it'], []],
      ['a bare TODO', ['- TODO', '- TODO:', '- todo.'], []],
      ['TODO with a placeholder', ['TODO: [someone]', '', 'TODO: …', '', 'TODO: <who>', '', 'TODO: TBD'], []],
      [
        'but a link is no placeholder',
        ['TODO: [pots](https://ficus.example)'],
        ['unowned: [pots](https://ficus.example)'],
      ],
      [
        'a round bracket that holds no owner stays text',
        ['TODO: Water it (twice a day)'],
        ['unowned: Water it (twice a day)'],
      ],
    ],
    discussion,
  );

  it('AI is a participant where somebody has these initials', () => {
    const text = (who: string) => lines('---', `participants: [${who}]`, '---', '## TODOs', 'AI: water it');
    assert.deepEqual(itemsOf(text('AlexI')), ['owned AI: water it']);
    assert.deepEqual(itemsOf(text('AlexO')), ['unowned: water it']);
  });

  it('AI, when it is somebody, is no keyword where people talk', () => {
    assert.deepEqual(itemsOf(lines('---', 'participants: [AlexI]', '---', '## Discussions', 'AI: I like pots')), []);
  });

  it('AI, when it is somebody, is a keyword all the same where an owner follows', () => {
    assert.deepEqual(itemsOf(lines('---', 'participants: [AlexI]', '---', 'AI: KP: water it')), ['owned KP: water it']);
  });

  it('a bare TODO in an actions section is not even a decision', () => {
    assert.deepEqual(actions('- TODO', '- TODO: [someone]', '- Pots are fine'), ['decision: Pots are fine']);
  });

  it('behind TODO, a name and a plain verb need a person whom the note knows', () => {
    const text = (who: string) => lines('---', `participants: [${who}]`, '---', 'TODO: Wim water it');
    assert.deepEqual(itemsOf(text('Wim Quist')), ['owned Wim: water it']);
    assert.deepEqual(itemsOf(text('Ulla Ox')), ['unowned: Wim water it']);
  });
});

describe('Action items: checkboxes', () => {
  table(
    [
      ['an owner', ['- [ ] KP: Water it'], ['owned KP: Water it']],
      ['an @handle', ['- [ ] @kaspar water it'], ['owned @kaspar: water it']],
      ['nobody', ['- [ ] water it'], ['unowned: water it']],
      ['owner + to + verb', ['* [ ] KP to water it'], ['owned KP: water it']],
      ['a numbered list', ['1. [ ] water it', '2. [x] dry it'], ['unowned: water it', 'done unowned: dry it']],
      ['a keyword', ['- [ ] TODO: KP: water it'], ['owned KP: water it']],
      ['no text', ['- [ ]', '- [ ] '], []],
      ['brackets that are none', ['- [] KP: water', '- [y] LM: water'], []],
    ],
    discussion,
  );
  it('count in an actions section alike', () => {
    assert.deepEqual(actions('- [ ] Meet on Friday', '- Meet on Monday'), [
      'unowned: Meet on Friday',
      'decision: Meet on Monday',
    ]);
  });
});

describe('Action items: done', () => {
  table(
    [
      ['a ticked checkbox', ['- [x] KP: Water it'], ['done owned KP: Water it']],
      ['a capital X', ['- [X] KP: Water it'], ['done owned KP: Water it']],
      ['struck through as a whole', ['~~KP: Water it~~'], ['done owned KP: Water it']],
      ['struck through in a list', ['- ~~KP: Water it~~'], ['done owned KP: Water it']],
      ['struck through behind the owner', ['KP: ~~Water it~~'], ['done owned KP: Water it']],
      ['struck through behind a checkbox', ['- [ ] ~~KP: Water it~~'], ['done owned KP: Water it']],
      ['not where the first word alone is', ['KP: ~~Water~~ dry it'], ['owned KP: ~~Water~~ dry it']],
      ['not where the first and the last word are', ['KP: ~~Water~~ dry ~~it~~'], ['owned KP: ~~Water~~ dry ~~it~~']],
      ['with single tildes inside', ['~~KP: Water ~5 pots~~'], ['done owned KP: Water ~5 pots']],
      ['DONE before', ['DONE KP: Water it'], ['done owned KP: Water it']],
      ['DONE and a colon', ['DONE: KP: Water it'], ['done owned KP: Water it']],
      ['[DONE]', ['- [DONE] KP: Water it'], ['done owned KP: Water it']],
      ['[DONE] without a blank', ['- KP: [DONE]water it'], ['done owned KP: water it']],
      ['DONE before a keyword', ['DONE: TODO: Water it'], ['done unowned: Water it']],
      ['(done) behind', ['KP: Water it (done)'], ['done owned KP: Water it']],
      ['[DONE] behind', ['KP: Water it [DONE]'], ['done owned KP: Water it']],
      ['a tick', ['✅ KP: Water it'], ['done owned KP: Water it']],
      ['not a word that begins so', ['DONEGAL: Water it'], ['decision: DONEGAL: Water it']],
      ['not a sentence that begins with Done', ['Done with pots'], ['decision: Done with pots']],
    ],
    actions,
  );
  it('DONE with nobody is an item in an actions section, and prose elsewhere', () => {
    assert.deepEqual(actions('DONE: Water it'), ['done unowned: Water it']);
    assert.deepEqual(discussion('DONE: Water it'), []);
  });
});

describe('Action items: labels and lists', () => {
  table(
    [
      [
        'a label gives its owner to each bullet',
        ['KP:', '- Water it', '- Dry it'],
        ['owned KP: Water it', 'owned KP: Dry it'],
      ],
      ['also behind a blank line', ['KP:', '', '- Water it', '- Dry it'], ['owned KP: Water it', 'owned KP: Dry it']],
      [
        'a label in a list',
        ['- KP/LM:', '  - Water it', '  - Dry it'],
        ['owned KP|LM: Water it', 'owned KP|LM: Dry it'],
      ],
      ['it ends with its list', ['- KP:', '  - Water it', '- Dry it'], ['owned KP: Water it', 'decision: Dry it']],
      [
        'bullets with owners of their own',
        ['KP:', '- LM: Water it', '- Dry it'],
        ['owned LM: Water it', 'owned KP: Dry it'],
      ],
      ['TODO as a label', ['TODO:', '- Water it', '- KP: Dry it'], ['unowned: Water it', 'owned KP: Dry it']],
      [
        'boxes below a label',
        ['KP:', '- [ ] Water it', '- [x] Dry it'],
        ['owned KP: Water it', 'done owned KP: Dry it'],
      ],
      ['a done label', ['DONE KP:', '- Water it'], ['done owned KP: Water it']],
      ['a heading ends a label', ['KP:', '', '### More', '', '- Water it'], ['decision: Water it']],
      ['the text on the next line', ['KP:', 'Water it'], ['owned KP: Water it']],
      [
        'a plain name in the middle of a paragraph is none',
        ['KP: Water it', 'Ottilie: agrees'],
        ['owned KP: Water it'],
      ],
      ['a label that another item answers', ['KP:', 'LM: Water it', 'every day'], ['owned LM: Water it']],
      ['a label for nothing', ['KP:'], []],
      [
        'an item with a colon keeps its bullets',
        ['KP: Form a gang:', '- spades', '- pots'],
        ['owned KP: Form a gang:'],
      ],
      ['so it does behind a blank line', ['KP: Form a gang:', '', '- spades', '- pots'], ['owned KP: Form a gang:']],
      [
        'an item in a list keeps its bullets',
        ['- KP: Water it', '  - with rain', '- LM: Dry it'],
        ['owned KP: Water it', 'owned LM: Dry it'],
      ],
      [
        'bullets with owners are items of their own',
        ['- KP: Water it', '  - LM: with rain'],
        ['owned KP: Water it', 'owned LM: with rain'],
      ],
      [
        'a checkbox below an item is an item',
        ['- KP: Water it', '  - [ ] with rain'],
        ['owned KP: Water it', 'unowned: with rain'],
      ],
      [
        'several owners in a paragraph',
        ['KP: Water it', 'LM: Dry it', 'NO: Turn it'],
        ['owned KP: Water it', 'owned LM: Dry it', 'owned NO: Turn it'],
      ],
      [
        'a line without owner goes on',
        ['KP: Water it', 'every day', 'LM: Dry it'],
        ['owned KP: Water it', 'owned LM: Dry it'],
      ],
      [
        'a label’s nested bullets are details',
        ['KP:', '- Water it', '  - with rain', '- Dry it'],
        ['owned KP: Water it', 'owned KP: Dry it'],
      ],
      [
        'a detail behind a bullet with owners of its own',
        ['- KP: Water it', '  - LM: Dry it', '  - and mind the cat', '- Nothing more'],
        ['owned KP: Water it', 'owned LM: Dry it', 'decision: Nothing more'],
      ],
      ['a decision keeps its bullets', ['- Pots it is', '  - the red ones'], ['decision: Pots it is']],
      [
        'a list behind a finished item is not its own',
        ['KP: Water it', '', '- Pots it is'],
        ['owned KP: Water it', 'decision: Pots it is'],
      ],
    ],
    actions,
  );

  it('the item’s span covers its nested bullets', () => {
    assert.deepEqual(wholes('- KP: Water it', '  - with rain', '    - if any', '', '  or tea', '- LM: Dry it'), [
      'KP: Water it\n  - with rain\n    - if any\n\n  or tea',
      'LM: Dry it',
    ]);
  });
  it('the item’s span covers the lines that go on', () => {
    assert.deepEqual(wholes('KP: Water it', 'every day', 'LM: Dry it'), ['KP: Water it\nevery day', 'LM: Dry it']);
  });
  it('the item’s span covers the list that its colon announces', () => {
    assert.deepEqual(wholes('KP: Form a gang:', '', '- spades', '- pots'), ['KP: Form a gang:\n\n- spades\n- pots']);
  });
  it('an item ends before nested bullets that have owners', () => {
    assert.deepEqual(wholes('- KP: Water it', '  - LM: with rain'), ['KP: Water it', 'LM: with rain']);
  });
  it('an item with its text on the next line starts at the label', () => {
    const read = note(lines('## TODOs', 'KP:', 'Water it'));
    const [item] = read.actionItems;
    assert.equal(item?.line, 1);
    assert.equal(item && slice(read.text, item), 'KP:\nWater it');
    assert.equal(item && slice(read.text, item.description), 'Water it');
  });
  it('an item starts behind its bullet, at its checkbox', () => {
    assert.deepEqual(wholes('- [x] KP: Water it', '1. ~~LM: Dry it~~'), ['[x] KP: Water it', '~~LM: Dry it~~']);
  });
});

describe('Action items: where', () => {
  table(
    [
      ['speech is no item', ['KP: I like pots', 'LM: So do I', '', 'NO to the pots'], []],
      ['nor is a plain list', ['- KP: pots', '- @kaspar: pots'], []],
      ['TODO in the middle of a paragraph', ['KP: I like pots', 'TODO: Buy pots'], ['unowned: Buy pots']],
      [
        'bullets below TODO, with owners and without',
        ['TODO:', '- KP: Buy pots', '- Buy soil'],
        ['owned KP: Buy pots', 'unowned: Buy soil'],
      ],
      ['a heading with TODO', ['### TODO: Buy pots'], []],
      ['fenced code', ['```', 'TODO: Buy pots', '```'], []],
      ['fenced code in a list', ['- pots', '  ~~~', '  TODO: Buy pots', '  ~~~'], []],
      ['indented code', ['    TODO: Buy pots'], []],
      ['a quote', ['> TODO: Buy pots', '> - [ ] KP: buy'], []],
      ['a comment', ['<!--', 'TODO: Buy pots', '', '- [ ] buy', '-->'], []],
      ['a table', ['| what | who |', '|---|---|', '| TODO: Buy pots | KP |'], []],
      ['a link definition', ['[TODO]: https://ficus.example'], []],
    ],
    discussion,
  );
  it('a section of actions inside discussions counts', () => {
    assert.deepEqual(discussion('KP: I talk', '', '### TODOs', '', 'KP: Water it', '', '### Pots', '', 'KP: I talk'), [
      'owned KP: Water it',
    ]);
  });
  it('a note without front matter and sections has its explicit items', () => {
    assert.deepEqual(itemsOf(lines('KP: I talk', '', '- [ ] water it', '', 'TODO KP: dry it')), [
      'unowned: water it',
      'owned KP: dry it',
    ]);
  });
  it('the front matter holds no items', () => {
    assert.deepEqual(itemsOf(lines('---', 'TODO: water it', '---', '')), []);
  });
});

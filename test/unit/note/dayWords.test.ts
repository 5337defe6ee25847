import assert from 'node:assert/strict';
import { findDue, parseDueInput } from '../../../src/service/note/dueDate';

/** Said on Wednesday, January 12, 2022: a table of phrases for each thing that a reader may ask about. */
const scenes: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'with a time of the day': {
    'by EOD Friday': '2022-01-14',
    'by EOD tomorrow': '2022-01-13',
    'by close of business on Friday': '2022-01-14',
    'by the end of Friday': '2022-01-14',
    'by Friday EOD': '2022-01-14',
    'by 5pm Friday': '2022-01-14',
    'by Friday, 17:00 CET': '2022-01-14',
    'by 2022-01-25T12:00': '2022-01-25',
    'by Friday in the evening': '2022-01-14',
    'by Friday at the latest': '2022-01-14',
  },
  'that is named twice': {
    'by Friday, January 14, 2022': '2022-01-14',
    'by Fri. Jan 14th': '2022-01-14',
    'by Friday the 14th': '2022-01-14',
    'by Friday (2022-01-14)': '2022-01-14',
    'by 2022-01-14 (Friday)': '2022-01-14',
    'by Friday, January 15, 2022': undefined,
    'by Friday the 15th': undefined,
    'by 2022-01-15 (Friday)': undefined,
    'by Friday, January 7': undefined,
    'by tomorrow, January 14': undefined,
    'by tomorrow (Friday)': undefined,
  },
  'in figures': {
    'by 05.08.2022': '2022-08-05',
    'by 5.8.2022': '2022-08-05',
    'by 2022/01/23': '2022-01-23',
    'by 05/08/2022': undefined,
    'by 5.8.': undefined,
    'by 1.2.2022.3': undefined,
    'by 14.13.2022': undefined,
    'before 2022-01-23.md': undefined,
    'by Jan 5 24 patches': undefined,
    'by Jan 14, 23': undefined,
    'by 14 Jan 2 patches': undefined,
    'by January 14, 5 patches': '2022-01-14',
    'by February 31, 2022': undefined,
    'before Ubuntu 22.04': undefined,
  },
  'in the marks of other tools': {
    '[due:: 2022-01-23]': '2022-01-23',
    '(due:: 2022-01-23)': '2022-01-23',
    '@due(2022-01-23)': '2022-01-23',
    '@due( 2022-01-23 )': '2022-01-23',
    '📅 2022-01-23': '2022-01-23',
    '🗓️ 2022-01-23': '2022-01-23',
    '⏳ 2022-01-20 📅 2022-01-23': '2022-01-23',
    '⏳ 2022-01-20': undefined,
    '@due(2022-01-23': undefined,
  },
  'of a month': {
    'by the 15th': '2022-01-15',
    'by the 10th': '2022-02-10',
    'by the 15th of the month': '2022-01-15',
    'by the 15th commit': undefined,
    'before the 3rd release': undefined,
    'by the end of next month': '2022-02-28',
    'by end of January': '2022-01-31',
    'by end of Jan 2023': '2023-01-31',
    'by the end of the year': '2022-12-31',
    'by January': undefined,
    'by the end of the sprint': undefined,
  },
  'of a week': {
    'by next week': '2022-01-23',
    'by the end of next week': '2022-01-23',
    'before next week': '2022-01-16',
    'within the week': '2022-01-16',
    'by Tuesday next week': '2022-01-18',
    'by Friday this week': '2022-01-14',
    'by Monday this week': undefined,
    'by early next week': undefined,
    'by the weekend': undefined,
    'by Friday last week': undefined,
    'by Friday in two weeks': undefined,
    'Finish the bed this week.': '2022-01-16',
    'Finish the bed (this week)': '2022-01-16',
    'This week, rest': undefined,
    'HB is away this week': undefined,
    'No news this week': undefined,
    'We were slow this week': undefined,
    'Meet on Friday this week': undefined,
  },
  'after a while': {
    'within a week': '2022-01-19',
    'within the next 3 days': '2022-01-15',
    'due in two weeks': '2022-01-26',
    'within 2 hours': undefined,
    'within 10 working days': undefined,
    'within 2 weeks after the merge': undefined,
    'within 2 or 3 weeks': undefined,
    'extend it by two weeks': undefined,
    'by a second reviewer': undefined,
    'two weeks before Friday': undefined,
    'the day before the next meeting': undefined,
  },
  'with one of its words meaning something else': {
    'reduced by 5 may break': undefined,
    'shipped by Sun': undefined,
    'written by Jan': undefined,
    'by the sun': undefined,
    "by Friday's commit": undefined,
    "before Friday's call": '2022-01-14',
    'finish by Sat.': '2022-01-15',
    'be merged by Friday': '2022-01-14',
  },
  'that waits': {
    'not before Friday': undefined,
    'wait until Friday': undefined,
    'postpone the fair until next Friday': undefined,
    'postponed until January 20': undefined,
    'on hold until Friday': undefined,
    'leave it for the next meeting': undefined,
    'wait until the next meeting': undefined,
    'leaving the beds for next time': undefined,
    'extend the deadline until Friday': undefined,
    'keep the shed open until Friday': undefined,
    'leave them in the sun until Friday': undefined,
    'put the bench in the sun until Friday': '2022-01-14',
    'do not prune until Friday': undefined,
    'don’t prune before Friday': undefined,
    'push what is there until Friday': '2022-01-14',
    'fix the remaining beds until Friday': '2022-01-14',
    'port waitpid() until Friday': '2022-01-14',
    'wait for soil, dig by Friday': '2022-01-14',
    'do not forget to dig by Friday': '2022-01-14',
  },
  'that is told of': {
    'was dug by Friday': undefined,
    'ask whether it can be dug by Friday': undefined,
    'if not dug by Friday, ask again': undefined,
    'was due Friday': undefined,
    'after the deadline Friday': undefined,
    'ask HB about today': undefined,
    'dig as it does today': undefined,
    'deadline: February, 5th 2023': '2023-02-05',
    'today or tomorrow': undefined,
  },
  'that is one of several': {
    'from Monday until Friday': undefined,
    'from now until Friday': undefined,
    'Jan 10 until Jan 20': undefined,
    '10.01.2022 until 20.01.2022': undefined,
    'by Monday/Tuesday': undefined,
    'by Friday or Saturday': undefined,
    'by Friday, or Monday at the latest': undefined,
    'by Jan 20-25': undefined,
    'by 14 and 15 January': undefined,
    'by Friday, Saturday or Sunday': undefined,
    'by Friday or earlier': '2022-01-14',
    'dig by Friday and rake by Monday': '2022-01-14',
  },
  'that is struck out or emphasised': {
    '~~by Friday~~ by Monday': '2022-01-17',
    'by ~~Friday~~ Monday': undefined,
    'by **Friday**': '2022-01-14',
    '**by Friday**': '2022-01-14',
    '*(by Friday)*': '2022-01-14',
  },
};

describe('A day', () => {
  for (const [title, phrases] of Object.entries(scenes)) {
    it(title, () => {
      const found = Object.keys(phrases).map((phrase) => [phrase, findDue(phrase, '2022-01-12')?.due]);
      assert.deepEqual(Object.fromEntries(found), phrases);
    });
  }

  it('is the same in every time zone', () => {
    const zone = process.env.TZ;
    const phrases = Object.values(scenes).flatMap((each) => Object.entries(each));
    try {
      for (const other of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = other;
        assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, other);
        for (const [phrase, day] of phrases) assert.equal(findDue(phrase, '2022-01-12')?.due, day, phrase);
        assert.equal(parseDueInput('tomorrow', '2022-01-12'), '2022-01-13');
        assert.equal(parseDueInput('next month', '2022-01-12'), '2022-02-12');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('takes its brackets and marks with it', () => {
    const spanOf = (text: string): string => {
      const found = findDue(text, '2022-01-12') ?? assert.fail(text);
      return text.slice(found.start, found.end);
    };
    for (const [text, span] of [
      ['Dig it (**by Friday**) soon', '(**by Friday**)'],
      ['Dig it (perhaps by Friday)', 'by Friday'],
      ['Dig it by *Friday*, please', 'by *Friday*'],
      ['Dig it @due(2022-01-23)', '@due(2022-01-23)'],
      ['Dig it [due:: 2022-01-23]', '[due:: 2022-01-23]'],
      ["Dig it before Friday's call, please", "before Friday's call"],
    ] as const)
      assert.equal(spanOf(text), span);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDue, parseDueInput } from '../../../src/service/note/dueDate';

/** Said on Wednesday, March 6, 2024: `phrase → day`. */
function due(text: string, date: string | undefined = '2024-03-06'): string | undefined {
  const found = findDue(text, date);
  return found && `${text.slice(found.start, found.end)} → ${found.due}`;
}

describe('A due date', () => {
  for (const [text, expected] of [
    ['Order soil by Friday', 'by Friday → 2024-03-08'],
    ['Order soil by Wednesday.', 'by Wednesday → 2024-03-13'],
    ['Order soil by next Friday, please', 'by next Friday → 2024-03-15'],
    ['By tomorrow, March 7, 2024: order soil', 'By tomorrow, March 7, 2024 → 2024-03-07'],
    ['By 26th August 2024, write it down', 'By 26th August 2024 → 2024-08-26'],
    ['Order soil until end of week', 'until end of week → 2024-03-10'],
    ['Order soil by the end of the month', 'by the end of the month → 2024-03-31'],
    ['It is to be raked until Friday', 'until Friday → 2024-03-08'],
    ['Write it down until Friday', 'until Friday → 2024-03-08'],
    ['Break the work down until Friday', 'until Friday → 2024-03-08'],
    ['Order soil by EOW', 'by EOW → 2024-03-10'],
    ['Order soil by EOD', 'by EOD → 2024-03-06'],
    ['Order soil by April 2', 'by April 2 → 2024-04-02'],
    ['Order soil by Jan 9', undefined],
    ['Order soil by Monday 9am', 'by Monday 9am → 2024-03-11'],
    ['Order soil no later than 2024-05-01', 'no later than 2024-05-01 → 2024-05-01'],
    ['Order soil within two weeks', 'within two weeks → 2024-03-20'],
    ['Order soil (due 2024-05-01)', '(due 2024-05-01) → 2024-05-01'],
    ['Order soil [by Friday]', '[by Friday] → 2024-03-08'],
    ['Order soil (due 2024-01-01)', '(due 2024-01-01) → 2024-01-01'],
    ['Order soil due:2024-05-01', 'due:2024-05-01 → 2024-05-01'],
    ['Order soil 📅 2024-05-01', '📅 2024-05-01 → 2024-05-01'],
    ['Order soil tomorrow.', 'tomorrow → 2024-03-07'],
    ['Order soil for today', 'for today → 2024-03-06'],
    ['Order soil until next meeting', 'until next meeting → next meeting'],
    ['Prepare slides for the next call.', 'for the next call → next meeting'],
    ['Order soil by next meeting on Friday', 'by next meeting on Friday → 2024-03-08'],
  ] as const) {
    it(`${text}${expected === undefined ? ': none' : ''}`, () => assert.equal(due(text), expected));
  }

  for (const text of [
    'Announce the fair on Saturday, March 9, 2024',
    'Meet again next week',
    'By Monday we had done it',
    'Until today nobody answered',
    'Replace the talk by Monday.com',
    'The plot is paid until 2024-06-30',
    'The rake is down until Friday',
    'Pumps down until Friday',
    'The pump will be down until Friday',
    'It’s still down until Friday',
    'Take the old fence down until Friday',
    'The room is booked until Friday',
    'Go on with what was said last Friday',
    'It was due Friday',
    'Delivered by 2024-01-05',
    'Wait for 30 minutes',
    'Call back in 2 weeks',
    'Ship it by v0.11.0',
    'Ship it by 0.12',
    'Raise it by 20',
    'Raise it by 5 percent',
    'Order soil by 03/04',
    'Order soil by 14:00',
    'Order soil by May',
    'Reviewed by May Munk',
    'Written by April',
    'Talk to Mark about the sun',
    'Read `by Friday` in the code',
    'Read https://example.org/due/2024-05-01 first',
    'Invite Ida to the next call',
    'Until then, order soil',
    'The second one, by Sun Microsystems',
  ]) {
    it(`is not told by ${text}`, () => assert.equal(due(text), undefined));
  }

  it('is a full one where the note has no date', () => {
    assert.equal(findDue('Order soil by Friday', undefined), undefined);
    assert.equal(findDue('Order soil by March 9', undefined), undefined);
    assert.equal(findDue('Order soil by March 9, 2024', undefined)?.due, '2024-03-09');
    assert.equal(findDue('Order soil (due 2024-03-09)', undefined)?.due, '2024-03-09');
  });

  it('is never before the meeting, and its words stand in the text', () => {
    const words = fc.constantFrom(
      'by ',
      'until ',
      'Friday',
      'next ',
      '2024-05-01',
      'March ',
      '9',
      '(',
      ')',
      'tomorrow',
      ', ',
      '`',
      'week',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const found = findDue(text, '2024-03-06');
        if (found === undefined) return;
        assert.ok(0 <= found.start && found.start < found.end && found.end <= text.length);
        assert.ok(found.due === 'next meeting' || found.due >= '2024-03-06');
      }),
    );
  });

  it('is found in a line of a megabyte as well', () => {
    assert.equal(due(`${'by the way, '.repeat(80_000)}by Friday`), undefined);
    assert.equal(findDue(`by Friday ${'soil '.repeat(200_000)}`, '2024-03-06')?.due, '2024-03-08');
  });
});

describe('What somebody types as a due date', () => {
  for (const [text, expected] of [
    ['next Friday', '2024-03-15'],
    ['friday', '2024-03-08'],
    ['tomorrow', '2024-03-07'],
    ['today', '2024-03-06'],
    ['in 2 weeks', '2024-03-20'],
    ['23 Jan', '2025-01-23'],
    ['2024-05-01', '2024-05-01'],
    ['end of month', '2024-03-31'],
    ['by the 15th', '2024-03-15'],
    ['5.8.2024', '2024-08-05'],
    ['03/04', undefined],
    ['friday or saturday', undefined],
    ['by Friday', '2024-03-08'],
    ['', undefined],
    ['soon', undefined],
    ['Friday or so', '2024-03-08'],
    ['Friday perhaps', undefined],
    ['2024-02-30', undefined],
  ] as const) {
    it(`${JSON.stringify(text)} is ${expected ?? 'nothing'}`, () =>
      assert.equal(parseDueInput(text, '2024-03-06'), expected));
  }
});

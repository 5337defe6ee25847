/** Notes with items in every form, for properties. */
import fc from 'fast-check';
import type { Note } from '../../../../src/service/note/note';
import { parseNote } from '../../../../src/service/note/parse';

export function read(text: string): Note {
  return parseNote('file:///beds/2024-03-06.md', text);
}

const forms = [
  'HB: order soil',
  'HB/FB: order soil',
  'HB, FB: order soil',
  'HB and FB to order soil',
  'HB - order soil',
  '@hugo, @fiona order soil',
  'Order soil (@hugo)',
  'TODO order soil',
  'TODO: order soil',
  'TODO : order soil.',
  'TODO HB: order soil',
  'TODO: HB + FB: order soil',
  'TODO: order soil (HB)',
  'Action #3: order soil',
  '**HB:** order **dark** soil',
  'HB: order soil by 2024-04-01.',
  'HB: order soil (due 2024-04-01)',
  'HB: 5 ~ 6 bags, ~8 pots',
  'Order soil',
];
const marks = ['', '[ ] ', '[x] ', '[X] ', 'DONE ', '✅ '];
const bullets = ['', '- ', '* ', '+ ', '1. ', '  - ', '    - ', '\t- '];
const details = ['', '\n  - with sand', '\n  and peat'];

const line = fc
  .tuple(
    fc.constantFrom(...bullets),
    fc.constantFrom(...marks),
    fc.constantFrom(...forms),
    fc.constantFrom(...details),
    fc.constantFrom('\n', '\n\n'),
  )
  .map((parts) => parts.join(''));

/** Texts of notes, with any line ending, with or without a byte order mark. */
export const noteTexts = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.constantFrom('', '---\ndatetime: 2024-03-06T18:00:00+01:00\nparticipants: [Hugo B, Fiona B]\n---\n\n'),
    fc.constantFrom('## TODOs\n\n', 'TODO:\n\n', 'HB:\n\n', '## Notes\n\n', '1. Soil\n\n'),
    fc.array(line, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '## More\n\nHB: I like soil.\n'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([mark, front, section, lines, more, ending]) =>
    (mark + front + section + lines.join('') + more).replaceAll('\n', ending),
  );

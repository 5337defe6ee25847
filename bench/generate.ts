/** Notes of an invented team: as many as are asked for, always the same, and as long as real ones are. */

export interface GeneratedNote {
  /** Relative to the notes folder. */
  readonly path: string;
  readonly text: string;
}

const words = (
  'gauge puddle map roof water swan boot lid chart board rain depth label cable battery bridge garden letter meeting ' +
  'write draw count measure check send order paint review publish mount clean collect compare repair prepare ask answer'
).split(' ');
const given =
  'Ada Bo Cleo Dan Eva Finn Greta Hugo Ida Jan Kai Lea Milo Nora Ole Pia Quin Rosa Sam Tea Uwe Vera Wim Xia Yan Zoe'.split(
    ' ',
  );

/** About 6 items and 4 kB a note, 10 people in each, 40 notes in a series. */
export function* generate(count: number): Generator<GeneratedNote> {
  const random = mulberry32(20300304);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (least: number): string => {
    const text = Array.from({ length: least + Math.floor(random() * 8) }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  for (let index = 0; index < count; index += 1) {
    const series = Math.floor(index / 40);
    const day = new Date(Date.UTC(2020, 0, 1 + (index % 40) * 14 + series)).toISOString().slice(0, 10);
    const people = Array.from({ length: 10 }, (_, at) => {
      const name = given[(series * 3 + at) % given.length] ?? '';
      return {
        name: `${name}${String.fromCharCode(65 + ((series + at) % 26))}`,
        initials: `${name.charAt(0)}${String.fromCharCode(65 + ((series + at) % 26))}`,
      };
    });
    const speech = Array.from({ length: 24 }, () => `${pick(people).initials}: ${sentence(8)}`).join('\n\n');
    const items = Array.from({ length: 6 }, () => {
      const due = random() < 0.1 ? ' by next Friday' : '';
      const box = random() < 0.3 ? '- [x] ' : '- [ ] ';
      return `${box}${pick(people).initials}: ${sentence(5).slice(0, -1)}${due}.`;
    }).join('\n');
    const front = `title: "Team ${series}, ${day}"\ntags: team${series}\ndatetime: ${day}T14:00:00+01:00\nlocation: Online\nteams:\n- team${series}\nparticipants:\n${people.map(({ name }) => `- ${name}`).join('\n')}`;
    const text = `---\n${front}\n---\n\n## Agenda\n\n- ${sentence(3)}\n- ${sentence(3)}\n\n## Discussions\n\n### ${sentence(3)}\n\n${speech}\n\n## TODOs and Decisions\n\n${items}\n\n${sentence(6)}\n`;
    yield { path: `team${series}/${day}.md`, text };
  }
}

/** A small generator of numbers that are random enough, and always the same. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

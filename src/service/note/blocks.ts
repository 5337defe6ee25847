/** The blocks of a note's body that say something: headings and paragraphs. */
import type { Heading, Located } from './note';

/** A list item; items nest. */
export interface ListItem {
  readonly parent: ListItem | undefined;
  /** 0 for the items of an outermost list. */
  readonly depth: number;
}

/** One line of a paragraph, without indentation, bullet and white space at its ends. */
export interface Line extends Located {
  /** 0-based. */
  readonly line: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly Line[];
  /** The list item that it stands in, if any. */
  readonly item: ListItem | undefined;
}

export type Block = Paragraph | ({ readonly kind: 'heading' } & Heading);

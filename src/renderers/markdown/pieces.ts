// A line of Markdown before it is escaped: markup that stands as it is, and text that must come out as it is.

/** A stretch of a line. */
export interface Piece {
  readonly text: string;
  /** Markup and code stand as they are, text may need escapes; `brackets` is text in a link whose brackets would end it. */
  readonly kind: 'markup' | 'code' | 'text' | 'brackets' | 'linkText';
}

/** Where a line stands, which decides what its beginning could be mistaken for. */
export type LinePlace = 'block' | 'item' | 'heading' | 'cell';

/** Markup. */
export function markup(text: string): Piece {
  return { text, kind: 'markup' };
}

/** Text; what Markdown cannot hold is left out or becomes a space. */
export function literal(text: string): Piece {
  return { text: text.replace(/\r\n?|[\n\v\f]/g, ' ').replace(controls, ''), kind: 'text' };
}

/** The text of some pieces, unescaped. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.map(piece => piece.text).join('');
}

const controls = /(?!\t)\p{Cc}/gu;

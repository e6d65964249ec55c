// The operations of a content stream (ISO 32000-1, 7.8.2), one after another, each with the text it was read from.

export interface Operation {
  readonly operator: string;
  readonly operands: string;
  /** Operands and operator as they stand in the stream. */
  readonly source: string;
}

/** All operations of a stream; throws at the first thing that is none, an inline picture included. */
export function operationsOf(stream: string): readonly Operation[] {
  const operation = new RegExp(pattern, 'y');
  const found: Operation[] = [];
  operation.lastIndex = /^\s*/.exec(stream)?.[0].length ?? 0;
  while (operation.lastIndex < stream.length) {
    const match = operation.exec(stream);
    if (!match) throw new Error('unexpected syntax in a content stream');
    const [source, operands = '', operator = ''] = match;
    if (operator === 'BI') throw new Error('an inline picture');
    found.push({ operator, operands, source });
  }
  return found;
}

/** Operands are numbers, names, strings, dictionaries without others in them, and arrays. */
const pattern =
  /((?:(?:[-+.\d]+|\/[^\s()<>[\]{}/%]*|\((?:[^()\\]|\\[\s\S])*\)|<[\da-fA-F\s]*>|<<(?:[^<>]|<[\da-fA-F\s]*>)*>>|\[[^\]]*\])\s*)*)([A-Za-z'"][A-Za-z\d]*\*?)\s*/;

/** The numbers among some operands. */
export function numbersIn(operands: string): readonly number[] {
  return operands.trim().split(/\s+/).map(Number);
}

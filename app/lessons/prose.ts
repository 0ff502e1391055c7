/** The text of lessons: words, symbols of the cells and terms of the glossary. */

/** A symbol of a cell, or one unit of it, coloured as in the picture. */
export interface ProseSymbol {
  readonly kind: 'symbol';
  readonly cell: string;
  /** As in traces: `z`, `candidate`, `h`. */
  readonly name: string;
  readonly unit?: number;
}

/** A term that the glossary explains. */
export interface ProseTerm {
  readonly kind: 'term';
  /** Its name in the glossary: `hidden state`. */
  readonly term: string;
  /** How it stands in the sentence: `hidden states`. */
  readonly text: string;
}

export type Prose = readonly (string | ProseSymbol | ProseTerm)[];

/**
 * A symbol within a text.
 * @param name as in traces
 */
export function symbol(cell: string, name: string, unit?: number): ProseSymbol {
  return { kind: 'symbol', cell, name, ...(unit !== undefined && { unit }) };
}

/** A term within a text, linked to the glossary. */
export function term(name: string, text: string = name): ProseTerm {
  return { kind: 'term', term: name, text };
}

/** A text with symbols, terms, numbers and other texts in it. */
export function prose(
  words: TemplateStringsArray,
  ...parts: readonly (string | number | ProseSymbol | ProseTerm | Prose)[]
): Prose {
  return words.flatMap((text, index) => {
    const part = parts[index];
    const before = text === '' ? [] : [text];
    if (part === undefined) return before;
    if (typeof part === 'string' || typeof part === 'number') return [...before, String(part)];
    return Array.isArray(part) ? [...before, ...(part as Prose)] : [...before, part as ProseTerm];
  });
}

/** A text without its marks: `z[2]` for unit 2 of z. */
export function plainProse(text: Prose): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'term') return part.text;
      return part.unit === undefined ? part.name : `${part.name}[${part.unit}]`;
    })
    .join('');
}

export function countWords(text: Prose): number {
  return plainProse(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

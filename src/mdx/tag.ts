/** How an attribute's value was written. */
type ValueForm = 'string' | 'none' | 'expression' | 'bare' | 'curly' | 'spread';

export interface TagAttribute {
  name: string;
  start: number;
  end: number;
  form: ValueForm;
}

/** Whether an attribute is MDX that holds no code. */
export function isCleanForm({ form }: TagAttribute): boolean {
  return form === 'string' || form === 'none';
}

export interface Tag {
  name: string;
  start: number;
  /** Just behind `>`; where reading stopped for a tag that does not end. */
  end: number;
  isClosing: boolean;
  isSelfClosing: boolean;
  isFinished: boolean;
  attributes: TagAttribute[];
}

const nameAt = /[\p{ID_Start}$_][\p{ID_Continue}$\-.:]*/uy;
const spaceAt = /\s*/y;
// A line of a block quote repeats its marker, which is not part of the tag.
const quotedSpaceAt = /(?:\n[ \t]*>[> \t]*|\s)*/y;
const bareAt = /[^\s>]*?(?=\/?>|\s|$)/y;
const curlyAt = /[“”„‘’][^“”‘’<>\n]*[”“’‘]/y;

/**
 * Reads the tag at a `<` as the editor meant it, more leniently than MDX does:
 * it says where each attribute stands and how its value was written. Null where
 * no tag name follows.
 */
export function readTag(source: string, start: number): Tag | null {
  const lineStart = source.lastIndexOf('\n', start) + 1;
  const gap = /^[ \t]*>/.test(source.slice(lineStart, start)) ? quotedSpaceAt : spaceAt;
  let at = start + 1;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0] ?? '';
    at += text.length;
    return text;
  };

  const isClosing = source[at] === '/';
  if (isClosing) at++;
  const name = take(nameAt);
  if (name === '') return null;
  const attributes: TagAttribute[] = [];
  const tag = (isFinished: boolean, isSelfClosing: boolean): Tag => ({
    name,
    start,
    end: at,
    isClosing,
    isSelfClosing,
    isFinished,
    attributes,
  });

  for (;;) {
    take(gap);
    const next = source[at];
    if (next === '>') return (at++, tag(true, false));
    if (next === '/' && source[at + 1] === '>') return ((at += 2), tag(true, true));
    const attributeStart = at;
    if (next === '{') {
      at = endOfBraces(source, at);
      attributes.push({ name: '', start: attributeStart, end: at, form: 'spread' });
      continue;
    }
    const attributeName = take(nameAt);
    if (attributeName === '') return tag(false, false);
    const nameEnd = at;
    take(gap);
    if (source[at] !== '=') {
      at = nameEnd;
      attributes.push({ name: attributeName, start: attributeStart, end: at, form: 'none' });
      continue;
    }
    at++;
    take(gap);
    const form = readValue();
    if (form === null) return ((at = nameEnd), tag(false, false));
    attributes.push({ name: attributeName, start: attributeStart, end: at, form });
  }

  function readValue(): ValueForm | null {
    const quote = source[at];
    if (quote === '{') return ((at = endOfBraces(source, at)), 'expression');
    if (take(curlyAt) !== '') return 'curly';
    if (quote !== '"' && quote !== "'" && quote !== '`') return take(bareAt) === '' ? null : 'bare';
    const close = source.indexOf(quote, at + 1);
    if (close === -1) return null;
    at = close + 1;
    return quote === '`' ? 'expression' : 'string';
  }
}

/** Just behind the brace that closes the one at `start`, or the end of the text. */
function endOfBraces(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return at + 1;
  }
  return source.length;
}

import { isCleanForm, readTag, type Tag } from '../../../mdx/tag.ts';

/** A character of micromark: its code unit; line endings and tabs are negative; null is the end. */
type Code = number | null;
type State = (code: Code) => State | undefined;
type Tokenize = (this: Tokenizer, effects: Effects, ok: State, nok: State) => State;

/** What is used of micromark (micromark-util-types, `Effects` and `TokenizeContext`). */
interface Effects {
  enter(type: string): void;
  exit(type: string): void;
  consume(code: Code): void;
}
interface Tokenizer {
  now(): { offset: number; line: number; column: number };
}

export const TEXT_TAG = 'mdxJsxTextTag';
export const FLOW_TAG = 'mdxJsxFlowTag';

const LESS_THAN = 60;
const SPACE = 32;
/** Line endings are below, tabs above it (micromark-util-symbol, `codes`). */
const TAB = -2;

const isLineEnding = (code: Code): boolean => code !== null && code < TAB;
const isSpace = (code: Code): boolean => code === SPACE || code === TAB || code === -1;

/** Stops reading as Sätteri does, in the form that `readFault` of src/mdx/syntax-errors.ts understands. */
export function stopAt({ line, column }: { line: number; column: number }, reason: string): never {
  throw new Error(`${line}:${column}: ${reason} (mdx-jsx:unexpected-character)`);
}

/** A tag of MDX that holds no code; null for anything else, which MDX refuses. */
export function tagAt(source: string, offset: number): Tag | null {
  const tag = readTag(source, offset);
  if (!tag?.isFinished || !tag.attributes.every(isCleanForm)) return null;
  return tag.isClosing && (tag.isSelfClosing || tag.attributes.length > 0) ? null : tag;
}

/**
 * Tags in Markdown, as MDX has them, for micromark: HTML, `<address>` and code by indentation are not read, and a `<` with
 * no space behind it begins a tag or is a fault.
 * @param source the very text that is parsed
 */
export function tagSyntax(source: string) {
  const text: Tokenize = function (effects, ok, nok) {
    return readOne(this, effects, TEXT_TAG, ok, nok);
  };
  const flow: Tokenize = function (effects, ok, nok) {
    const one = (): State => readOne(this, effects, FLOW_TAG, after, nok);
    const after: State = (code) => {
      if (isSpace(code)) {
        effects.enter('whitespace');
        return spaces(code);
      }
      return end(code);
    };
    const spaces: State = (code) => {
      if (!isSpace(code)) {
        effects.exit('whitespace');
        return end(code);
      }
      effects.consume(code);
      return spaces;
    };
    const end: State = (code) => (code === LESS_THAN ? one()(code) : code === null || isLineEnding(code) ? ok(code) : nok(code));
    return one();
  };

  function readOne(tokenizer: Tokenizer, effects: Effects, type: string, ok: State, nok: State): State {
    let end = 0;
    const start: State = (code) => {
      const at = tokenizer.now();
      if (/^(?:\s|$)/.test(source.slice(at.offset + 1, at.offset + 2))) return nok(code);
      const tag = tagAt(source, at.offset);
      if (!tag) stopAt(at, 'Unexpected character after `<`, expected a valid JSX tag');
      end = tag.end;
      effects.enter(type);
      effects.enter(`${type}Data`);
      return inside(code);
    };
    const inside: State = (code) => {
      if (tokenizer.now().offset >= end) {
        effects.exit(`${type}Data`);
        effects.exit(type);
        return ok(code);
      }
      // The text ends before the tag does, as at a blank line.
      if (code === null) stopAt(tokenizer.now(), 'Unexpected end of file in a JSX tag');
      if (isLineEnding(code)) {
        effects.exit(`${type}Data`);
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return line;
      }
      effects.consume(code);
      return inside;
    };
    const line: State = (code) => {
      effects.enter(`${type}Data`);
      return inside(code);
    };
    return start;
  }

  return {
    flow: { [LESS_THAN]: { name: FLOW_TAG, tokenize: flow, concrete: true } },
    text: { [LESS_THAN]: { name: TEXT_TAG, tokenize: text } },
    disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
  };
}

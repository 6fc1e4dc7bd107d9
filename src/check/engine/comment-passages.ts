import { findComments } from '../../mdx/mask.ts';
import { Passage } from './passage.ts';

const IN_YAML = /(?<=^[ \t]{0,200})#[^\r\n]*/gm;

/**
 * Notes that an editor leaves for the next one. No reader sees them on the page, but everyone who
 * has the file does, so that what must not get in is looked for here too.
 */
export function listCommentPassages(source: string, bodyStart: number): Passage[] {
  const inYaml = [...source.slice(0, bodyStart).matchAll(IN_YAML)].map(({ index, 0: text }) => ({ index, text }));
  const inBody = [...findComments(source.slice(bodyStart))].map(({ start, end }) => ({
    index: bodyStart + start,
    text: source.slice(bodyStart + start, bodyStart + end),
  }));
  return [...inYaml, ...inBody].map(
    ({ index, text }) =>
      new Passage(text, [{ at: 0, length: text.length, source: index, sourceLength: text.length }], { kind: 'comment', origin: 'code' }),
  );
}

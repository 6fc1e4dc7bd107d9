import { Passage } from './passage.ts';

const IN_YAML = /(?<=^[ \t]*)#[^\r\n]*/gm;
const IN_BODY = /\{\s*\/\*[^]*?\*\/\s*\}/g;

/**
 * Notes that an editor leaves for the next one. No reader sees them on the page, but everyone who
 * has the file does, so that what must not get in is looked for here too.
 */
export function listCommentPassages(source: string, bodyStart: number): Passage[] {
  const found = [...source.matchAll(IN_YAML)].filter(({ index }) => index < bodyStart);
  found.push(...[...source.matchAll(IN_BODY)].filter(({ index }) => index >= bodyStart));
  return found.map(({ index, 0: text }) => new Passage(text, [{ at: 0, length: text.length, source: index, sourceLength: text.length }], { kind: 'comment', origin: 'code' }));
}

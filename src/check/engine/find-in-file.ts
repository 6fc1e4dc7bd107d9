import type { CheckedFile } from './checked-file.ts';
import { findCharacters } from './find-characters.ts';
import type { Passage } from './passage.ts';
import type { CheckContext, Hit, PassageHit, Rule } from './rule.ts';

/** What the rules find in one file by itself, with what `--fix` may do about it. */
export function* findInFile(file: CheckedFile, context: CheckContext, of: readonly Rule[]): Generator<{ rule: Rule; hit: Hit }> {
  for (const rule of of) {
    for (const hit of rule.file?.(file, context) ?? []) yield { rule, hit };
    for (const hit of rule.characters ? findCharacters(file, rule.characters) : []) yield { rule, hit };
    if (!rule.passage && !rule.words) continue;
    for (const passage of file.passages) {
      const isOwn = passage.traits.origin === 'own';
      for (const found of (isOwn && rule.words?.(passage.text, context)) || []) yield { rule, hit: hitOf(found, passage) };
      for (const found of ((isOwn || rule.reads === 'all') && rule.passage?.(passage, file, context)) || [])
        yield { rule, hit: hitOf(found, passage) };
    }
  }
}

function hitOf({ at, written = '', should = null, ...said }: PassageHit, passage: Passage): Hit {
  const edit = should === null ? undefined : passage.edit(at, at + written.length, should);
  return { start: passage.start(at), ...said, ...(edit && { edits: [edit] }) };
}

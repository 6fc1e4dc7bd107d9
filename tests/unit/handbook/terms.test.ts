import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { RETIRED_TERMS, TERMS } from '../../../src/handbook/terms.ts';
import { writeTerms } from '../../../src/handbook/write-terms.ts';
import { listRetiredTerms } from '../../retired-terms.ts';
import { handbook } from './read-handbook.ts';

const GLOSSARY = 'src/handbook/terms.ts';
/** Words of the language, which nobody reads as a text. */
const WORD_LISTS = ['src/vietnamese/common-compounds.ts', 'src/vietnamese/rare-compounds.ts', 'src/check/knowledge/free-words.ts'];
/** Where the interface, the messages and the guides are written: code, the new library's templates, the forms of a request, the pages. */
const PLACES = ['src', 'scripts/templates', '.github', '.gitlab', 'content/pages'];

const files = PLACES.flatMap((place) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|js|astro|mdx?|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
).filter((file) => file !== GLOSSARY && !WORD_LISTS.includes(file));

describe('the terms of the interface', () => {
  it('says every term once, with one meaning, in the handbook', () => {
    const terms = TERMS.map(({ term }) => term);
    assert.deepEqual(
      terms.filter((term, index) => terms.indexOf(term) !== index),
      [],
    );
    for (const term of terms) assert.ok(handbook.includes(`| **${term}** |`), `${term}. Run: npm run handbook`);
  });

  for (const { not, pattern } of RETIRED_TERMS)
    it(`knows “${not}” again`, () =>
      assert.ok(
        not.split(', ').every((words) => words.match(pattern)),
        String(pattern),
      ));

  it('leaves alone what the same words mean elsewhere', () => {
    const others = [
      'Nghị định này, sau đây gọi tắt là Nghị định, còn gọi là…; tên gọi khác; lời kêu gọi',
      'số chứng minh nhân dân; tiêu đề của bài; mục lục; một mục trong Văn bản; gói thu-vien-chi-bo-tu-lieu',
      'Đã đối chiếu bản in; đòi hỏi của thực tiễn; Một đoạn (sapô); bài gần nhất; danh mục các bài',
    ];
    assert.deepEqual(
      others.flatMap((text) => listRetiredTerms(text)),
      [],
    );
  });

  it('are the only ones: retired terms stand nowhere in the interface, the messages, the templates and the guides', () => {
    assert.ok(files.length > 300);
    assert.deepEqual(
      files.flatMap((file) => listRetiredTerms(readFileSync(file, 'utf8').normalize('NFC')).map((found) => `${file}:${found}`)),
      [],
    );
  });

  it('are the only ones in the handbook', () => {
    assert.ok(handbook.includes(writeTerms()));
    assert.deepEqual(listRetiredTerms(handbook.replace(writeTerms(), '')), []);
  });
});

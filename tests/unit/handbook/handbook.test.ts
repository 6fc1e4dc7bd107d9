import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { catalogue } from '../../../src/check/catalogue.ts';
import { HANDBOOK, renewHandbook } from '../../../src/handbook/handbook.ts';
import { MOST_BYTES, PICTURE_FOLDER } from '../../../scripts/handbook/pictures.ts';
import { listContentFiles } from '../../../src/library/content-files.ts';
import { readContentTree } from '../../../src/library/content-tree.ts';
import { COLLECTIONS } from '../../../src/schemas/collections.ts';
import { listNormalisations } from '../../../src/vietnamese/normalise.ts';
import { handbook, headingAnchor, prose } from './read-handbook.ts';

const anchors = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => headingAnchor(heading));

describe('the handbook', () => {
  it('is current: run `npm run handbook` after a change to the schemas or the rules', async () => {
    assert.ok((await renewHandbook(handbook)) === handbook, `${HANDBOOK} is not current. Run: npm run handbook`);
  });

  it('has a table of fields for every collection', () => {
    for (const collection of COLLECTIONS) assert.match(handbook, new RegExp(`<!-- bảng trường: ${collection} -->\n\n\\| Trường \\|`));
  });

  it('has under the address that the check names a section for every code it can print', () => {
    for (const { code } of catalogue.flatMap(({ notes }) => notes)) {
      assert.equal(anchors.filter((anchor) => anchor === code).length, 1, code);
    }
  });

  it('links only to headings it has', () => {
    const links = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    assert.ok(links.length > 100);
    assert.deepEqual(
      links.filter((anchor) => !anchors.includes(anchor)),
      [],
    );
    assert.deepEqual(
      anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index),
      [],
      'two headings with one address',
    );
  });

  it('shows pictures that are there, described, small, and all of them', () => {
    const shown = [...handbook.matchAll(/<img src="so-tay\/([^"]+)" width="\d+" alt="([^"]+)">/g)].map(([, file = '', alt = '']) => ({
      file,
      alt,
    }));
    const figure = 'trang-chu.png';
    assert.deepEqual(new Set([...shown.map(({ file }) => file), figure]), new Set(readdirSync(PICTURE_FOLDER)));
    for (const { file, alt } of shown) {
      assert.ok(alt.length > 20, file);
      const { size } = statSync(join(PICTURE_FOLDER, file));
      assert.ok(size <= MOST_BYTES, `${file}: ${size} bytes. Run: npm run handbook:pictures`);
    }
    assert.equal(shown.length, handbook.match(/<img /g)?.length);
  });

  it('names only commands that there are, and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...handbook.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    assert.ok(commands.length > 10);
    assert.deepEqual(
      [...new Set(commands)].filter((name) => !scripts[name]),
      [],
    );
    for (const file of ['site.yaml', 'abbreviations.yaml', 'synonyms.yaml'])
      assert.ok(handbook.includes(file) && existsSync(join('content', file)), file);
  });

  it('is written as the house writes: NFC, no unseen characters', () => {
    // The examples of two codes are letters that only look Vietnamese.
    const own = prose.replace(/^#### chu-giong$[^]*?(?=^#### )/m, '').replace(/^\| \[chu-giong\].*$/m, '');
    assert.deepEqual(
      listNormalisations(own).map(({ offset }) => own.slice(offset - 20, offset + 20)),
      [],
    );
  });

  it('does not disturb the content beside it', async () => {
    const { files, problems } = listContentFiles(readContentTree('content'));
    assert.deepEqual(
      [...files, ...problems].filter(({ file }) => /README|so-tay/.test(file)),
      [],
    );
  });
});

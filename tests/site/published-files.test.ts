import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';

import { AUTHOR, AUTHOR_ASCII } from '../unit/library/sample-files.ts';
import { attribute, readSite, SITES } from './site-pages.ts';

const CONTENT = { dist: 'content', 'dist.fixture': 'tests/fixtures/library' } as const;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Pictures of pages and quotations, QR codes and icons; head.test.ts and app.test.ts judge them. */
function isDrawn(file: string): boolean {
  return /^\/anh\/[0-9a-f]{20}\.png$|^\/trich-dan\/([^/]+)\/\1(?:-vuong)?\.png$|\/ma-qr\.png$|^\/bieu-tuong-/.test(file);
}

describe('the fixture', () => {
  it('has a picture and an attachment that say who made them', () => {
    const { 'docProps/core.xml': properties = new Uint8Array() } = unzipSync(readFileSync('tests/fixtures/library/sessions/de-cuong.docx'));
    assert.ok(Buffer.from(properties).includes(AUTHOR));
    assert.ok(readFileSync('tests/fixtures/library/articles/ke-sach.png').includes(AUTHOR_ASCII));
  });
});

for (const directory of SITES) {
  const { files, pages } = readSite(directory);
  /** Pictures of entries; those that are drawn of words, of an address or of the emblem are no one's photograph. */
  const pictures = [...files].filter((file) => PICTURE.test(file) && !/\/tep\/|^\/(?:quan-tri|favicon)/.test(file) && !isDrawn(file));
  const beside = readdirSync(CONTENT[directory], { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\.(?:mdx|yaml|md)$/.test(file));

  describe(`files in ${directory}`, () => {
    it('pictures are named by digest and width, and hold pixels only', async () => {
      for (const file of pictures) {
        assert.match(file, /^\/anh\/[0-9a-f]{24}-\d+\.webp$/);
        const { exif, xmp, iptc, icc, width } = await sharp(join(directory, file)).metadata();
        assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined], file);
        assert.equal(file.endsWith(`-${width}.webp`), true, file);
      }
    });

    it('every picture is shown by a page, and every picture of a page is there', () => {
      const shown = new Set(
        pages.flatMap(({ elements }) =>
          elements
            .filter(({ tagName }) => tagName === 'img')
            .flatMap((image) => [
              attribute(image, 'src') ?? '',
              ...(attribute(image, 'srcSet') ?? attribute(image, 'srcset') ?? '').split(/,\s*/).map((source) => source.split(' ')[0] ?? ''),
            ]),
        ),
      );
      assert.deepEqual(
        pictures.filter((file) => !shown.has(file)),
        [],
      );
      assert.deepEqual(
        [...shown].filter((file) => file.startsWith('/anh/') && !files.has(file)),
        [],
      );
    });

    it('no picture of the content folder is published as it is, nor by its name', () => {
      const originals = new Set(
        beside.filter((file) => PICTURE.test(file)).map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')),
      );
      const names = beside.filter((file) => PICTURE.test(file)).map((file) => basename(file, extname(file)));
      for (const file of files) {
        assert.equal(
          originals.has(
            createHash('sha256')
              .update(readFileSync(join(directory, file)))
              .digest('hex'),
          ),
          false,
          file,
        );
        if (PICTURE.test(file) && !isDrawn(file))
          assert.deepEqual(
            names.filter((name) => file.includes(name)),
            [],
            file,
          );
      }
    });

    it('no file says who wrote or took what is in the content folder', () => {
      const said = (file: string): Buffer => {
        const bytes = readFileSync(join(directory, file));
        return file.endsWith('.docx')
          ? Buffer.concat([
              bytes,
              ...Object.entries(unzipSync(bytes))
                .flat()
                .map((part) => Buffer.from(part as string)),
            ])
          : bytes;
      };
      for (const name of [AUTHOR, AUTHOR_ASCII])
        assert.deepEqual(
          [...files].filter((file) => said(file).includes(name)),
          [],
          name,
        );
    });

    it('an attachment has the digest that its page says', () => {
      const links = new Set(pages.flatMap(({ elements }) => elements.map((element) => attribute(element, 'href') ?? '')));
      assert.deepEqual(
        [...files].filter((file) => file.includes('/tep/') && !links.has(file)),
        [],
      );
      for (const { elements, path } of pages) {
        for (const link of elements.filter((element) => element.tagName === 'a' && /\/tep\//.test(attribute(element, 'href') ?? ''))) {
          const href = attribute(link, 'href') ?? '';
          const digest = createHash('sha256')
            .update(readFileSync(join(directory, href)))
            .digest('hex');
          assert.ok(
            elements.some((element) => element.tagName === 'small' && attribute(element, 'title') === `SHA-256: ${digest}`),
            `${path} ${href}`,
          );
          assert.notEqual(attribute(link, 'download'), null);
        }
      }
    });
  });
}

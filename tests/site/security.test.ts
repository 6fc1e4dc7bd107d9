import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { hostingHeaders } from '../hosting-headers.ts';
import { attribute, metaOf, offences, readSite, SITES, textOf, type SitePage } from './site-pages.ts';

const POLICY = 'content-security-policy';
/** Text is never HTML or script; one policy lets the addresses of the search's workers through. */
const TRUSTED_TYPES: Record<string, string> = { 'require-trusted-types-for': "'script'", 'trusted-types': 'default' };

function directivesOf(page: SitePage): Map<string, string[]> {
  const parts = (metaOf(page, POLICY) ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...values]) => [name, values]));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

for (const directory of SITES) {
  describe(`Content-Security-Policy of ${directory}`, () => {
    const { pages, files } = readSite(directory);

    it('stands on every page and closes everything it does not open', () => {
      const wrong = offences(pages, (page) => {
        const directives = directivesOf(page);
        const closed = ['default-src', 'base-uri', 'object-src'].filter((name) => directives.get(name)?.join(' ') !== "'none'");
        return [
          ...closed,
          ...Object.entries(TRUSTED_TYPES)
            .filter(([name, value]) => directives.get(name)?.join(' ') !== value)
            .map(([name]) => name),
        ];
      });
      assert.deepEqual(wrong, []);
    });

    it('has no unsafe-inline, no unsafe-eval, no wildcard and no other host', () => {
      const allowed = /^'(?:self|none|sha(?:256|384|512)-[\w+/=]+)'$/;
      const wrong = offences(pages, (page) =>
        [...directivesOf(page)]
          .filter(([name]) => !(name in TRUSTED_TYPES))
          .flatMap(([name, values]) => values.filter((value) => !allowed.test(value)).map((value) => `${name} ${value}`)),
      );
      assert.deepEqual(wrong, []);
    });

    it('names the hash of every script and style that stands in a page', () => {
      const wrong = offences(pages, (page) => {
        const directives = directivesOf(page);
        return page.elements.flatMap((element) => {
          const isScript =
            element.tagName === 'script' && attribute(element, 'src') === null && !/json$/.test(attribute(element, 'type') ?? '');
          if (!isScript && element.tagName !== 'style') return [];
          const directive = isScript ? 'script-src' : 'style-src';
          return directives.get(directive)?.includes(hashOf(textOf(element))) ? [] : [`${directive}: ${textOf(element).slice(0, 60)}`];
        });
      });
      assert.deepEqual(wrong, []);
    });

    it('lets no other script and no other style through', () => {
      const wrong = offences(pages, (page) => {
        const standing = new Set(
          page.elements.filter(({ tagName }) => /^(?:script|style)$/.test(tagName)).map((one) => hashOf(textOf(one))),
        );
        const named = [...directivesOf(page).values()].flat().filter((value) => value.startsWith("'sha256-"));
        return named.filter((hash) => !standing.has(hash));
      });
      assert.deepEqual(wrong, []);
    });

    it('has its headers beside it', () => {
      const headersAt = hostingHeaders(directory);
      const wrong = offences(pages, ({ path }) => {
        const mayBeFramed = path.startsWith('/nhung/');
        const wanted = mayBeFramed ? /script-src 'none';.*frame-ancestors \*/ : /frame-ancestors 'none'/;
        const { 'content-security-policy': policy = '', 'x-frame-options': frames } = headersAt(path);
        return wanted.test(policy) && (frames === 'DENY') !== mayBeFramed ? [] : [`${policy} ${frames}`];
      });
      assert.deepEqual(wrong, []);
    });

    it('comes before anything it governs could be fetched from elsewhere', () => {
      const late = offences(pages, ({ elements }) => {
        const body = elements.findIndex(({ tagName }) => tagName === 'body');
        const policy = elements.findIndex((element) => element.tagName === 'meta' && attribute(element, 'httpEquiv') === POLICY);
        return policy >= 0 && policy < body ? [] : ['policy'];
      });
      assert.deepEqual(late, []);
    });

    it('no element has a style attribute or an event attribute', () => {
      const wrong = offences(pages, ({ elements }) =>
        elements.flatMap(({ tagName, properties }) =>
          Object.keys(properties)
            .filter((name) => name === 'style' || /^on[a-z]/i.test(name))
            .map((name) => `${tagName} ${name}`),
        ),
      );
      assert.deepEqual(wrong, []);
    });

    it('no page has a frame, a plugin or a form that leaves the site', () => {
      const wrong = offences(pages, ({ elements }) =>
        elements
          .filter(
            ({ tagName, properties }) =>
              /^(?:iframe|frame|object|embed|applet|base)$/.test(tagName) ||
              (tagName === 'form' && !/^\//.test(String(properties['action'] ?? '/'))),
          )
          .map(({ tagName }) => tagName),
      );
      assert.deepEqual(wrong, []);
    });

    it('what other sites show in a frame has no script, and its links leave the frame', () => {
      const framed = pages.filter(({ path }) => path.startsWith('/nhung/'));
      assert.ok(framed.length > 0);
      const wrong = offences(framed, ({ elements }) => [
        ...elements.filter(({ tagName }) => tagName === 'script').map(() => 'script'),
        ...elements.filter((element) => element.tagName === 'a' && attribute(element, 'target') !== '_blank').map(() => 'link'),
      ]);
      assert.deepEqual(wrong, []);
    });

    it('no script of the site evaluates text or sets a cookie', () => {
      const own = [...files].filter((file) => /\.m?js$/.test(file) && !file.startsWith('/pagefind/') && !file.startsWith('/quan-tri/'));
      const wrong = own.filter((file) => /\beval\(|new Function\(|document\.cookie/.test(readFileSync(join(directory, file), 'utf8')));
      assert.deepEqual(wrong, []);
    });
  });
}

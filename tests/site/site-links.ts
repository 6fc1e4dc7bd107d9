import type { Element } from 'hast';

import { COMPOSE } from '../../src/schemas/addresses.ts';
import { attribute, metaOf, offences, type Site, type SitePage } from './site-pages.ts';

/** Stands in for whatever host serves the site. */
export const HERE = 'https://here.invalid';

/** Attributes that make a browser fetch something when the page opens. */
const LOADED: Record<string, string[]> = {
  img: ['src', 'srcSet'],
  script: ['src'],
  source: ['src', 'srcSet'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
};
/** Links that load nothing by themselves. */
const NAMED = ['canonical', 'alternate', 'search', 'prev', 'next'];

function addresses(value: string, name: string): string[] {
  return name === 'srcSet' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
}

/** What a browser fetches because of an element. */
export function loadedBy(element: Element): string[] {
  const rel = attribute(element, 'rel') ?? '';
  if (element.tagName === 'link') return NAMED.includes(rel) ? [] : [attribute(element, 'href') ?? ''];
  return (LOADED[element.tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name);
    return value === null ? [] : addresses(value, name);
  });
}

/** Style sheets that stand in a page. */
export function stylesOf({ elements }: SitePage): string {
  return elements
    .filter(({ tagName }) => tagName === 'style')
    .flatMap(({ children }) => children.map((child) => ('value' in child ? child.value : '')))
    .join('\n');
}

export function idsOf(page: SitePage): string[] {
  return page.elements.flatMap((element) => attribute(element, 'id') ?? []);
}

/** Addresses of this site that a page names: links, forms, and what it loads. */
export function internalAddresses(page: SitePage): { url: URL; written: string }[] {
  const links = page.elements.flatMap((element) => {
    const href =
      element.tagName === 'a' || (element.tagName === 'link' && attribute(element, 'rel') !== 'canonical')
        ? attribute(element, 'href')
        : null;
    const action = element.tagName === 'form' ? attribute(element, 'action') : null;
    return [href, action, ...loadedBy(element)].filter((value) => value !== null);
  });
  const refresh = /url=(.*)$/.exec(metaOf(page, 'refresh') ?? '')?.[1];
  return [...links, ...(refresh ? [refresh] : [])]
    .map((written) => ({ written, url: new URL(written, HERE + page.path) }))
    .filter(({ url }) => url.origin === HERE);
}

/** Addresses that lead to no page and no file, with the pages that name them. */
export function deadLinks({ pages, files }: Site): string[] {
  const paths = new Set(pages.map(({ path }) => path));
  return offences(pages, (page) =>
    internalAddresses(page)
      .filter(({ url }) => !paths.has(url.pathname) && !files.has(decodeURIComponent(url.pathname)))
      .map(({ written }) => written),
  );
}

/** Addresses whose fragment is no element of the page they lead to. */
export function deadFragments({ pages }: Site): string[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  return offences(pages, (page) =>
    internalAddresses(page)
      // The page that composes reads what its fragment says.
      .filter(
        ({ url }) => url.hash && !url.pathname.endsWith(COMPOSE) && !ids.get(url.pathname)?.has(decodeURIComponent(url.hash.slice(1))),
      )
      .map(({ written }) => written),
  );
}

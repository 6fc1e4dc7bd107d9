import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AstroUserConfig } from 'astro';
import { speculationRules } from '../../components/site/speculation-rules.ts';

type PagePolicy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

/** Scripts that stand in pages themselves, so that they have run before the first paint. */
const INLINE = [
  // Whether scripts run here; theme and text size; the day of the home page.
  'site/scripts-run.inline.js',
  'site/preferences.inline.js',
  'home/day.inline.js',
].map((path) => new URL(`../../components/${path}`, import.meta.url));

/** What no document of the site ever needs. Named by every policy, whichever of them a host sends. */
const CLOSED = ["base-uri 'none'", "object-src 'none'"] as const;

/**
 * The policy that stands in every page (CSP level 3): files of this site only, nothing inline but what is hashed, no
 * text that becomes HTML or script. `default` is the one Trusted Types policy, made in components/search/script-addresses.ts.
 * Astro adds the hashes of what it bundles; of what stands in pages themselves they are computed here. What a browser may
 * fetch ahead is such a script too: a hash lets these very rules through, `'inline-speculation-rules'` would let any.
 * @param base folder of the site, which the rules name
 */
export async function pagePolicy(base: string): Promise<PagePolicy> {
  const scripts = await Promise.all(INLINE.map((script) => readFile(script, 'utf8')));
  const hashes = [...scripts, speculationRules(base)].map(hashOf);
  return {
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      ...CLOSED,
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ],
    scriptDirective: { hashes },
  };
}

function hashOf(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** Nor does what is no document: it is never in a frame, and sends no form. */
const FRAMELESS = ["frame-ancestors 'none'", "form-action 'none'"] as const;
const SEALED = [...CLOSED, ...FRAMELESS];

/**
 * Policies sent as headers. What a page carries itself (the hashes of its scripts) is not repeated: a browser applies
 * both. Only a header can say who may show a page in a frame.
 */
export const POLICIES = {
  /** Of everything; the pages' own policy is stricter. */
  all: join(...CLOSED, "frame-ancestors 'none'", "form-action 'self'"),
  /** Of the worker that serves what readers keep: it reads files of the site. */
  keeping: join("default-src 'none'", "connect-src 'self'", ...SEALED, "require-trusted-types-for 'script'", "trusted-types 'none'"),
  /** Of files that are kept or read, never run. */
  inert: join("default-src 'none'", ...SEALED, 'sandbox'),
  /** Of PDF files, which a browser shows by a plugin of its own: what closes plugins would close them. */
  paper: join("base-uri 'none'", "object-src 'self'", ...FRAMELESS),
  /** Of the page that other sites show in a frame: it has no scripts, and takes nothing from its surroundings. */
  embedded: join("script-src 'none'", ...CLOSED, 'frame-ancestors *', "form-action 'none'"),
  /** Of drawings and feeds, which a browser may show: with their own styles, without scripts. */
  drawing: join("default-src 'none'", "style-src 'unsafe-inline'", ...SEALED, 'sandbox'),
} as const;

/**
 * Of scripts, for the search's worker: a worker obeys the policy it was sent with, not the page's. It reads the index,
 * and loads the part of the search that only some queries need.
 * @param hosts of other libraries whose indexes it reads as well
 */
export function scriptPolicy(hosts: readonly string[]): string {
  return join(
    "default-src 'none'",
    ["connect-src 'self'", ...hosts].join(' '),
    "script-src 'self'",
    ...SEALED,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  );
}

function join(...directives: string[]): string {
  return directives.join('; ');
}

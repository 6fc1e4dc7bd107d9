import { nameOf, type LockFile } from './lock-file.ts';

/** Licences (SPDX) under which a package may be used here without asking: none that reaches beyond the package itself. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Others, each with the packages it is accepted for and why. */
const EXCEPTIONS: readonly { licence: string; packages: RegExp; reason: string }[] = [
  { licence: 'OFL-1.1', packages: /^@fontsource/, reason: 'fonts, which the site may carry with their licence beside them' },
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    reason: 'libvips, a library of its own that sharp loads; used while building, no part of the site',
  },
  { licence: 'MPL-1.1', packages: /^lunr-languages$/, reason: 'a peer of the search benchmark; no part of the site' },
  { licence: 'BSD', packages: /^duck$/, reason: 'its LICENSE file is BSD-2-Clause' },
];

/** What a package is used under, or why it cannot be. */
export interface LicenceVerdict {
  name: string;
  version: string;
  licence: string;
  isAllowed: boolean;
}

export function judgeLicences({ packages }: LockFile): LicenceVerdict[] {
  return [...packages].map(([path, { version, license = '' }]) => {
    const name = nameOf(path);
    return { name, version, licence: license || 'none named', isAllowed: isAllowed(license, name) };
  });
}

/** Of an expression with OR one side must do, with AND every side (SPDX, annex D); no package here nests them deeper. */
function isAllowed(expression: string, name: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare
    .split(' OR ')
    .some((side) =>
      side
        .split(' AND ')
        .every(
          (licence) =>
            ALLOWED.has(licence) || EXCEPTIONS.some((exception) => exception.licence === licence && exception.packages.test(name)),
        ),
    );
}

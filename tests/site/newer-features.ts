import { OLDEST_BROWSERS } from '../../src/release/oldest-browsers.ts';

/** What a browser must be new for. */
interface Feature {
  name: string;
  in: 'css' | 'js';
  /** Where it stands in a file that is built. */
  pattern: RegExp;
  /** First versions of Safari, Chrome and Firefox that know it (Browser Compatibility Data 8.1.9). */
  since: readonly [safari: number, chrome: number, firefox: number];
  /** What a reader has whose browser does not know it; no file may use what has no such line. */
  without?: string;
}

const css = (name: string, pattern: RegExp, since: Feature['since'], without?: string): Feature => ({
  name,
  in: 'css',
  pattern,
  since,
  ...(without && { without }),
});
const js = (name: string, pattern: RegExp, since: Feature['since']): Feature => ({ name, in: 'js', pattern, since });
/** `Object.groupBy` and the like, and methods of whatever object (`.toSorted`). */
const calls = (since: Feature['since'], ...names: string[]): Feature[] =>
  names.map((name) => js(name, new RegExp(`${name.startsWith('.') ? '' : '\\b'}${name.replace('.', '\\.')}\\(`), since));

/** Not all there is: what somebody could come to write here. */
const FEATURES: readonly Feature[] = [
  css('light-dark()', /\blight-dark\(/, [17.5, 123, 120]),
  css('nesting', /[{;}]\s*&/, [17.2, 120, 117]),
  css('@scope', /@scope\b/, [26.4, 118, 146]),
  css('@starting-style', /@starting-style\b/, [17.5, 117, 129]),
  css('@media (scripting)', /\(scripting\b/, [17, 120, 113]),
  css('ranges of @media', /@media[^{]*[<>]/, [16.4, 104, 102]),
  css('float: inline-start', /float:inline-/, [15, 118, 55]),
  css('relative colours', /\(from /, [18, 122, 128]),
  css('@container', /@container\b/, [16, 105, 110], 'one column at any width, as on a phone'),
  css(':has()', /:has\(/, [15.4, 105, 121], 'all plans of a session, one after the other'),
  css('color-mix()', /\bcolor-mix\(/, [16.2, 111, 113], 'lines below links in the colour of the letters'),
  css('svb, dvh', /\d(?:svb|dvh)\b/, [15.4, 108, 101], 'the same in vh'),
  css('popover', /:popover-open\b/, [17, 114, 125], 'no settings of text and ground; filters below the results'),
  css('::details-content', /::details-content\b/, [18.4, 131, 143], 'folds at any width'),
  css('text-wrap', /text-wrap:(?:balance|pretty)/, [26, 117, Infinity], 'headings that break where the line is full'),
  css('@view-transition', /@view-transition\b/, [18.2, 126, Infinity], 'the next page at once'),
  js('lookbehind', /\(\?<[=!]/, [16.4, 62, 78]),
  js('regular expressions with v', /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/, [17, 112, 116]),
  js('static {}', /\bstatic\s*\{/, [16.4, 94, 93]),
  js('import … with', /\bfrom\s*["'`][^"'`]*["'`]\s*with\b/, [17.2, 123, 138]),
  js('.role as a property', /\.role\s*=[^=]/, [12.1, 103, 119]),
  // Unless the script first asks whether there is one.
  js('DecompressionStream', /^(?!.*typeof DecompressionStream).*\bDecompressionStream\b/s, [16.4, 80, 113]),
  ...calls([16, 110, 115], '.toReversed', '.toSorted', '.toSpliced'),
  ...calls([16, 76, 75], '.requestSubmit'),
  ...calls([16.4, 111, 119], '.toWellFormed', '.isWellFormed'),
  ...calls([17, 122, 127], '.isSubsetOf', '.isSupersetOf', '.isDisjointFrom', '.symmetricDifference'),
  ...calls([17.4, 105, 106], '.checkVisibility'),
  ...calls([17.4, 119, 121], 'Object.groupBy', 'Map.groupBy', 'Promise.withResolvers'),
  ...calls([16.4, 121, 115], 'Array.fromAsync'),
  ...calls([18.2, 140, 134], 'Promise.try', 'Uint8Array.fromBase64'),
  ...calls([18, 126, 126], 'URL.canParse', 'URL.parse'),
  ...calls([17.4, 124, 124], 'AbortSignal.any', 'AbortSignal.timeout'),
  ...calls([14.1, 87, 125], 'Intl.Segmenter'),
];

const { safari, chrome, firefox } = OLDEST_BROWSERS;
const OLDEST = [safari, chrome, firefox].map(Number);

/** Those of them that one of the oldest browsers does not know. */
export const NEWER_FEATURES = FEATURES.filter(({ since }) => since.some((first, index) => first > OLDEST[index]!));

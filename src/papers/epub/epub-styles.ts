import { ranges } from '../../assets/fonts/font-ranges.ts';

/** Files of `src/assets/fonts` that a book carries. */
export const BOOK_FONTS = [
  { file: 'source-serif-latin.woff2', weight: '400 650', style: 'normal', script: 'latin' },
  { file: 'source-serif-vietnamese.woff2', weight: '400 650', style: 'normal', script: 'vietnamese' },
  { file: 'source-serif-italic-latin.woff2', weight: '400', style: 'italic', script: 'latin' },
  { file: 'source-serif-italic-vietnamese.woff2', weight: '400', style: 'italic', script: 'vietnamese' },
] as const;

const faces = BOOK_FONTS.map(
  ({ file, weight, style, script }) =>
    `@font-face { font-family: "Source Serif 4"; src: url("phong/${file}") format("woff2"); font-weight: ${weight}; ` +
    `font-style: ${style}; unicode-range: ${ranges[script].join(', ')}; }`,
);

/** Says little: sizes, colours and margins of the page are the reader's own. */
export const STYLES = `${faces.join('\n')}
body { font-family: "Source Serif 4", serif; line-height: 1.55; margin: 0 4%; overflow-wrap: break-word; }
h1 { font-size: 1.6em; line-height: 1.25; margin: 1.2em 0 0.8em; }
h2 { font-size: 1.25em; line-height: 1.3; margin: 1.8em 0 0.6em; }
h3 { font-size: 1.1em; line-height: 1.35; margin: 1.5em 0 0.5em; }
h4, h5, h6 { font-size: 1em; margin: 1.3em 0 0.4em; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; text-align: left; break-after: avoid; page-break-after: avoid; }
p { margin: 0 0 0.8em; }
a { color: inherit; }
sup { line-height: 0; }
sup a { text-decoration: none; padding: 0 0.15em; }
blockquote { margin: 0 0 0.4em; padding: 0 0 0 0.9em; border-left: 2px solid; }
figure { margin: 1.2em 0; }
figure.quote, tr { break-inside: avoid; page-break-inside: avoid; }
figure.quote p { margin: 0; }
figcaption { font-size: 0.85em; line-height: 1.45; margin: 0.4em 0 0 1em; }
img { max-width: 100%; height: auto; }
ul, ol { padding-left: 1.3em; margin: 0 0 0.8em; }
li > p { margin-bottom: 0.3em; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; line-height: 1.4; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
dt { font-weight: 600; margin-top: 0.8em; }
dd { margin: 0 0 0.3em; }
.lead { font-size: 1.1em; }
.box { border-top: 1px solid; border-bottom: 1px solid; margin: 1.5em 0; padding: 0.8em 0 0; }
.label { font-weight: 600; }
.notes { font-size: 0.88em; border-top: 1px solid; margin-top: 2em; }
.notes h2 { font-size: 1em; margin: 1em 0 0.5em; }
.notes p { margin-bottom: 0.5em; }
.cover { padding-top: 12%; }
.cover h1 { font-size: 2em; margin: 0 0 0.6em; }
.nowrap { white-space: nowrap; }
.cover .notice { border: 1px solid; padding: 0.4em 0.8em; }
.cover .library { font-weight: 600; margin-bottom: 4em; }
.cover .author { font-size: 1.2em; margin-bottom: 0.2em; }
.cover .copy { font-size: 0.85em; }
.cover .lead + .copy { margin-top: 4em; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.2em; }
nav li { margin: 0.4em 0; }
`;

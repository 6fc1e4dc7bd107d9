/** A part of the handbook that the machine writes: from `<!-- bảng …: … -->` or `<!-- các … -->` to `<!-- hết -->`. */
const REGION = /(<!-- ((?:bảng|các) [^\n]+?) -->\n)([^]*?)(<!-- hết -->)/g;

/**
 * Writes every machine-made part anew; all other text stays as it is.
 * @param write the part's text without the line ends around it
 */
export function fillRegions(text: string, write: (name: string) => string): string {
  return text.replace(
    REGION,
    (_, opening: string, name: string, _before: string, closing: string) => `${opening}\n${write(name)}\n\n${closing}`,
  );
}

/** A block of code that the handbook names: `<!-- mẫu: name -->`, then a fence. */
const SAMPLE = /<!-- mẫu: ([^\n]+?) -->\n+(`{3,})\w*\n([^]*?)\n\2(?:\n|$)/g;

/** The named samples of the handbook: whole files and pieces of a text, as an editor would type them. */
export function readSamples(handbook: string): Map<string, string> {
  return new Map([...handbook.matchAll(SAMPLE)].map(([, name = '', , code = '']) => [name, `${code}\n`]));
}

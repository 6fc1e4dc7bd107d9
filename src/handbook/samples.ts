/** A block of code that the handbook names: `<!-- mẫu: name -->`, then a fence. */
const SAMPLE = /<!-- mẫu: ([^\n]+?) -->\n+(`{3,})\w*\n([^]*?)\n\2(?:\n|$)/g;

/** The named samples of the handbook: whole files and pieces of a text, as an editor would type them. */
export function readSamples(handbook: string): Map<string, string> {
  return new Map([...handbook.matchAll(SAMPLE)].map(([, name = '', , code = '']) => [name, `${code}\n`]));
}

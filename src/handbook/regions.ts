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

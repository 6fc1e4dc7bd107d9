/** One piece of text on a page: place in points from the lower left corner, size, font by number. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** `bold` is a second font; any other name is that of a font with codes of its own. */
  font?: string;
  /** Degrees it is turned by, to the left. */
  turned?: number;
  /** Not seen, as the text that scanners lay over a picture. */
  isHidden?: boolean;
}

/** A line drawn on a page: from, to, in points; or a filled box as thin as one. */
export interface DrawnRule {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  isFilled?: boolean;
}

const WIDTH = 500;

/**
 * A PDF with text in simple fonts whose letters, all half their size wide, are told by the names of Adobe's glyph list.
 * @param names of letters that are not what is drawn, as broken fonts have them
 * @param rules of each page
 */
export function pdfFile(
  pages: readonly (readonly Drawn[])[],
  names: ReadonlyMap<string, string> = new Map(),
  rules: readonly (readonly DrawnRule[])[] = [],
): Buffer {
  const fonts = [...new Set(pages.flat().map(({ font = 'Helvetica' }) => font))];
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text.normalize('NFC')]))].filter((letter) => letter !== ' ');
  const codes = new Map([[' ', 32], ...letters.map((letter, index): [string, number] => [letter, index < 31 ? index + 1 : index + 2])]);
  const nameOf = (letter: string): string =>
    `uni${(names.get(letter) ?? letter).codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const differences = [...codes].map(([letter, code]) => `${code} /${letter === ' ' ? 'space' : nameOf(letter)}`).join(' ');
  const draw = ({ text, x, y, size = 12, font = 'Helvetica', turned = 0, isHidden = false }: Drawn): string => {
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
    const hex = [...text.normalize('NFC')].map((letter) => codes.get(letter)!.toString(16).padStart(2, '0')).join('');
    const matrix = [cos, sin, -sin, cos, x, y].map((number) => number.toFixed(3)).join(' ');
    return `BT /F${fonts.indexOf(font)} ${size} Tf ${isHidden ? 3 : 0} Tr ${matrix} Tm <${hex}> Tj ET\n`;
  };
  const fontObject = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name === 'bold' ? 'Helvetica-Bold' : name} /FirstChar 1 /LastChar 255 ` +
    `/Widths [${Array(255).fill(WIDTH).join(' ')}] /Encoding << /Type /Encoding /Differences [${differences}] >> >>`;
  const first = 3 + fonts.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const resources = `<< /Font << ${fonts.map((_, index) => `/F${index} ${3 + index} 0 R`).join(' ')} >> >>`;
  return joinObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts.map(fontObject),
    ...pages.flatMap((page, index) => {
      const content = [...(rules[index] ?? []).map(drawRule), ...page.map(draw)].join('');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${first + 1 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}endstream`,
      ];
    }),
  ]);
}

function drawRule({ from: [x1, y1], to: [x2, y2], isFilled }: DrawnRule): string {
  return isFilled ? `${x1} ${y1} ${x2 - x1 || 0.5} ${y2 - y1 || 0.5} re f\n` : `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** A file of numbered objects, the catalogue first. */
export function joinObjects(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

/** Lines below each other, as a page of prose has them. */
export function linesAt(
  lines: readonly string[],
  { x = 72, y = 700, step = 16, ...rest }: Partial<Drawn> & { step?: number } = {},
): Drawn[] {
  return lines.map((text, index) => ({ ...rest, text, x, y: y - index * step }));
}

import { element, isElement, type XmlElement } from './xml-tree.ts';

/** What a HYPERLINK field is told (ECMA-376-1, 17.16.5.25): an address, then switches that say where in it and what to show. */
const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))?/i;
const PLACE = /\\l\s+(?:"([^"]*)"|([^\s"\\]+))/i;

/**
 * Writes the fields of a part that are links as the converter reads them: address and place in one, no other switches, the
 * instruction in one piece; a field in one element as a field in runs. In place.
 */
export function straightenLinkFields(root: XmlElement): void {
  const open: XmlElement[][] = [];
  const walk = (parent: XmlElement): void => {
    parent.children = parent.children.flatMap((child) => {
      if (!isElement(child) || child.name !== 'w:fldSimple') return [child];
      const instruction = plainLink(child.attributes['w:instr'] ?? '');
      return instruction === null ? [child] : [mark('begin'), told(instruction), mark('separate'), ...child.children, mark('end')];
    });
    for (const child of parent.children.filter(isElement)) {
      const kind = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
      if (kind === 'begin') open.push([]);
      else if (kind === 'separate' || kind === 'end') join(open.at(-1) ?? []);
      if (kind === 'end') open.pop();
      if (child.name === 'w:instrText') open.at(-1)?.push(child);
      walk(child);
    }
  };
  walk(root);
}

/** Joins the pieces of an instruction that is a link in its first. In place. */
function join(pieces: XmlElement[]): void {
  const [first, ...more] = pieces.splice(0);
  const link = first && plainLink([first, ...more].map(wordsIn).join(''));
  if (!first || link === null || link === undefined) return;
  first.children = [link];
  for (const piece of more) piece.children = [];
}

/** `HYPERLINK "address#place"`, or `HYPERLINK \l "place"` within the file; null for what is no link. */
function plainLink(instruction: string): string | null {
  const link = LINK.exec(instruction);
  if (!link) return null;
  const address = link[1] ?? link[2] ?? '';
  const place = PLACE.exec(instruction.slice(link[0].length));
  const anchor = place?.[1] ?? place?.[2] ?? '';
  if (address === '') return anchor === '' ? null : `HYPERLINK \\l "${anchor}"`;
  return `HYPERLINK "${address}${anchor === '' ? '' : `#${anchor}`}"`;
}

function wordsIn(piece: XmlElement): string {
  return piece.children.filter((child) => !isElement(child)).join('');
}

function mark(kind: 'begin' | 'separate' | 'end'): XmlElement {
  return element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': kind })]);
}

function told(instruction: string): XmlElement {
  return element('w:r', {}, [element('w:instrText', {}, [instruction])]);
}

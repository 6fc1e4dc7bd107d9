import { wordNotes } from './word-messages.ts';
import { isElement, wordsOf, type XmlElement } from './xml-tree.ts';

/** Fields that Word fills with the day on which somebody opens, prints or saves the file (ECMA-376-1, 17.16.5). */
const DAY = /^\s*(?:DATE|TIME|PRINTDATE|SAVEDATE)\b/i;
/** Fields of a form letter, and how Word shows one that was not filled. */
const MERGED = /^\s*MERGEFIELD\b/i;
const UNFILLED = /^«.*»$/u;

interface Field {
  instruction: string;
  result: string;
  isShown: boolean;
}

/** What an editor has to look at among the fields of a text: days that Word writes anew, and names that were never filled in. */
export function notesOfFields(root: XmlElement | undefined): string[] {
  const fields = root ? listFields(root) : [];
  const shownBy = (kind: RegExp): string[] => {
    const results = fields.filter(({ instruction }) => kind.test(instruction)).map(({ result }) => result.replace(/\s+/g, ' ').trim());
    return [...new Set(results)].filter((result) => result !== '');
  };
  const [days, unfilled] = [shownBy(DAY), shownBy(MERGED).filter((result) => UNFILLED.test(result))];
  return [...(days.length > 0 ? [wordNotes.ownDays(days)] : []), ...(unfilled.length > 0 ? [wordNotes.unfilled(unfilled)] : [])];
}

function listFields(root: XmlElement): Field[] {
  const found: Field[] = [];
  const open: Field[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children.filter(isElement)) {
      const mark = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
      const field = open.at(-1);
      if (child.name === 'w:fldSimple')
        found.push({ instruction: child.attributes['w:instr'] ?? '', result: wordsOf(child), isShown: true });
      else if (mark === 'begin') found.push(open[open.push({ instruction: '', result: '', isShown: false }) - 1]!);
      else if (mark === 'end') open.pop();
      else if (mark === 'separate' && field) field.isShown = true;
      else if (child.name === 'w:instrText' && field) field.instruction += child.children.filter((node) => !isElement(node)).join('');
      else if (child.name === 'w:t' && field?.isShown) field.result += child.children.filter((node) => !isElement(node)).join('');
      walk(child);
    }
  };
  walk(root);
  return found;
}

import { openAttached } from '../check/engine/attached-file.ts';
import { findInFile } from '../check/engine/find-in-file.ts';
import type { CheckContext } from '../check/engine/rule.ts';
import { rules } from '../check/rules.ts';
import type { TextBlock } from '../library/attachments/part-text.ts';
import { plainText } from '../mdx/tree.ts';
import { Refusal } from '../problems/refusal.ts';
import { visibleLine } from '../text/visible-text.ts';
import { dropReasons } from './drop-reasons.ts';
import { failures } from './messages.ts';
import { personalPlaces } from './personal-messages.ts';
import { linesOf, type SourceText } from './source.ts';

/** Marks of secrecy have a judge of their own; whose opinion it was, and a mailbox, an editor is told of. */
const NOT_JUDGED = new Set(['dau-mat']);
const NEVER_STOPS = new Set(['y-kien-ten', 'thu-rieng']);
/** Findings of a rule that guesses, from which on they are a list of persons rather than the story of one. */
const SEVERAL = 2;
/** What a saved page has around its article was public before, and comes into no draft. */
const OF_PAGE = new Set<string>([
  dropReasons.skipLink,
  dropReasons.menu,
  dropReasons.header,
  dropReasons.footer,
  dropReasons.sidebar,
  dropReasons.comments,
  dropReasons.form,
  dropReasons.related,
  dropReasons.outside,
  dropReasons.hidden,
  dropReasons.sharing,
  dropReasons.copyright,
  dropReasons.code,
]);
/** The rules about persons look at the text alone. */
const NO_CONTEXT = {} as CheckContext;
const LONGEST_SHOWN = 70;
/** Characters of them before what was found. */
const SHOWN_BEFORE = 40;
/** What was found, as a message of the content check begins with it: the line beside it shows it already. */
const EXCERPT = /^“[^”]*…”/u;

interface Finding {
  rule: string;
  /** It stops an import by itself. */
  isCertain: boolean;
  said: string;
}

/**
 * What must not get into the library about persons, wherever a file has it: text, page headers, boxes, comments, properties, the
 * file's name; by the rules of the content check. A paper that has any makes no draft, which git would keep.
 * @param reason why it may be published all the same, in the editor's own words; null where nothing was said
 * @returns what the editor and the reviewer have to read of it
 * @throws Refusal where there is any and no reason
 */
export function judgePersonalData(source: SourceText, name: string, reason: string | null): string[] {
  const findings = [
    ...findPersonalData(source.blocks.flatMap(textBlocksOf), null),
    ...source.dropped.flatMap(({ text, reason: where }) => (OF_PAGE.has(where) ? [] : findPersonalData(text.split('\n'), where))),
    ...findPersonalData(
      [...source.properties, ...Object.values(source.hints).filter((hint) => hint !== undefined)],
      personalPlaces.properties,
    ),
    ...findPersonalData([name.replace(/\.\w+$/, '')], personalPlaces.name),
  ];
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  const isStopping = ({ rule, isCertain }: Finding): boolean =>
    isCertain || (!NEVER_STOPS.has(rule) && (counts.get(rule)?.length ?? 0) >= SEVERAL);
  const said = (wanted: (finding: Finding) => boolean): string[] => [...new Set(findings.filter(wanted).map((finding) => finding.said))];
  const stopping = said(isStopping);
  if (stopping.length > 0 && reason === null) throw new Refusal(failures.personal(name, stopping));
  return [
    ...(stopping.length > 0 && reason !== null ? [personalPlaces.allowed(stopping, reason)] : []),
    ...said((finding) => !isStopping(finding)).map(personalPlaces.look),
  ];
}

/** Blocks as the rules read them: tables keep their columns. */
function textBlocksOf(block: SourceText['blocks'][number]): TextBlock[] {
  return block.type === 'table'
    ? [block.children.map((row) => row.children.map((cell) => plainText(cell).normalize('NFC')))]
    : linesOf([block]).map((line) => line.normalize('NFC'));
}

/** @param where a place in words; null for the text, whose paragraphs are counted */
function findPersonalData(blocks: readonly TextBlock[], where: string | null): Finding[] {
  const file = openAttached('', blocks, 'articles');
  const about = rules.filter(({ code, mustNotGetIn }) => mustNotGetIn && !NOT_JUDGED.has(code));
  const lines = file.source.split('\n');
  return [...findInFile(file, NO_CONTEXT, about)].map(({ rule, hit }) => {
    const { line } = file.placeOf(hit.start);
    const said = hit.message.replace(/\.$/, '').replace(EXCERPT, personalPlaces.here);
    return {
      rule: rule.code,
      isCertain: (hit.severity ?? rule.severity) === 'lỗi',
      said: personalPlaces.at(
        said,
        shownAround(lines[line - 1] ?? '', file.placeOf(hit.start).column),
        where ?? personalPlaces.paragraph(line),
      ),
    };
  });
}

/** A line from a little before a place, on. @param column from 1 */
function shownAround(line: string, column: number): string {
  const masked = mask(line);
  const start = masked.length <= LONGEST_SHOWN ? 0 : masked.lastIndexOf(' ', Math.max(0, column - 1 - SHOWN_BEFORE)) + 1;
  return `${start > 0 ? '… ' : ''}${visibleLine(masked.slice(start), LONGEST_SHOWN)}`;
}

/** Numbers are not said again on a screen or in a log, but for their end, by which they are found. */
function mask(text: string): string {
  return text.replace(/\d(?=(?:[ .–/-]?\d){3})/gu, '•');
}

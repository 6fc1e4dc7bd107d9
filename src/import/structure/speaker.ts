import type { RootContent } from 'mdast';
import { dropReasons } from '../drop-reasons.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { withoutDegree } from './degrees.ts';
import { isName, isSalutation, lineOf, wordsIn } from './lines.ts';
import { takePublishingLine } from './publishing-line.ts';
import type { Article } from './read-article.ts';
import { isOfficeOfSigner } from './signing-office.ts';

/** What is read out before people. */
const SPEECH =
  /(?<!\p{L})(?:tham luận|phát biểu|diễn văn|nói chuyện|thuyết trình|đáp từ|đề dẫn|lời (?:chào mừng|khai mạc|bế mạc|cảm ơn))(?!\p{L})/iu;
/** Blocks below the title among which a speech greets those who listen. */
const GREETS_WITHIN = 5;
const LONGEST = 45;
const LABEL =
  /^(?:(?:người|bài|lời) )?(?:trình bày|phát biểu|tham luận|đọc|báo cáo|diễn văn)(?: tham luận)?(?:\s*:|\s+của|\s+bởi|\s+do)\s+|^(?:của|do)\s+/iu;
const ADDRESS = /^(?:đồng chí|đ\/c\.?|ông|bà|cô(?: giáo)?|thầy(?: giáo)?|anh|chị|em|bác)\s*:?\s+/iu;
/** What the person does, behind the name. */
const OFFICE =
  /^(?:(?:nguyên|phó|quyền) )*(?:bí thư|chủ (?:tịch|nhiệm)|trưởng|tổ (?:trưởng|phó)|giám đốc|hiệu (?:trưởng|phó)|ủy viên|uỷ viên|chi ủy|đại (?:biểu|diện)|thay mặt)(?!\p{L})/iu;
/** Where and when it was spoken, behind name and office. */
const OCCASION =
  /(?:^|[\s,;–-]+)(?:(?:được )?(?:trình bày|phát biểu|đọc|tham luận) (?:tại|trong|ở)|(?:tại|trong|nhân) (?:hội nghị|đại hội|lễ|buổi|cuộc|hội thảo|ngày|dịp))(?!\p{L}).*$/iu;
/** A title that names who speaks: `Bài phát biểu của đồng chí Lan Mẫu tại …`. */
const IN_TITLE =
  /(?:[Pp]hát biểu|[Tt]ham luận|[Dd]iễn văn|[Nn]ói chuyện)(?: \p{Ll}+){0,4} của (?:đồng chí|ông|bà) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4})(?=$|,| (?:tại|trong|ở|nhân|về)(?!\p{L}))/u;

interface Speaker {
  name: string;
  /** The line tells an occasion too, which readers want to know. */
  tellsMore: boolean;
}

/** Who speaks, as a line below the title of a speech says: with a label or a form of address before the name, or an office behind. */
export function readSpeaker(line: string): Speaker | null {
  const inBrackets = /^\((.*)\)$/u.exec(line)?.[1];
  const said = (inBrackets ?? line).trim();
  if (wordsIn(said) > LONGEST || (inBrackets === undefined ? /[.!?:;]$/u : /[!?:;]$/u).test(said)) return null;
  const unlabelled = said.replace(LABEL, '');
  const named = unlabelled.replace(ADDRESS, '');
  const person = named.replace(OCCASION, '');
  const [, name = '', office = ''] = /^([^,;(–]{2,60}?)(?:\s*[,;(–]\s*|\s+-\s+|$)(.*)$/u.exec(person) ?? [];
  if (!isName(withoutDegree(name)) || wordsIn(name) < 2 || /[.!?]\s/u.test(office)) return null;
  // Without a form of address, a place may stand before those who work in it.
  const isPerson = named !== said || findPersonNames(name)[0]?.at === 0;
  const isInOffice = OFFICE.test(office) || (isPerson && isOfficeOfSigner(office.replace(/\)$/u, '')));
  if (office === '' ? named === said : !isInOffice) return null;
  return { name, tellsMore: person !== named };
}

/**
 * Takes who speaks out of the first lines below the title of a speech, and a day below; a line that tells the occasion too
 * stays in the text.
 */
export function takeSpeaker(blocks: RootContent[], article: Article): RootContent[] {
  const { kind, title, author } = article;
  const isGreeting = blocks.slice(0, GREETS_WITHIN).some((block) => isSalutation(lineOf(block)));
  if (author !== null || title === null || !(isGreeting || SPEECH.test(`${kind ?? ''} ${title}`))) return blocks;
  const at = /^\([^()]*\)$/u.test(lineOf(blocks[0] ?? { type: 'thematicBreak' })) && !readSpeaker(lineOf(blocks[0]!)) ? 1 : 0;
  const block = blocks[at];
  const speaker = block?.type === 'paragraph' ? readSpeaker(lineOf(block)) : null;
  if (!block || !speaker) {
    article.author = IN_TITLE.exec(title)?.[1] ?? null;
    return blocks;
  }
  article.author = speaker.name;
  if (speaker.tellsMore) return blocks;
  article.dropped.push({ text: lineOf(block), reason: dropReasons.author });
  const next = blocks[at + 1];
  const isDay = next?.type === 'paragraph' && takePublishingLine(lineOf(next), article);
  return blocks.toSpliced(at, isDay ? 2 : 1);
}

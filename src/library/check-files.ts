import { posix } from 'node:path';
import { announceFile, announceStage } from '../commands/announce.ts';
import { checkFigureSource, isPictureFile } from '../mdx/addresses.ts';
import { nearestName } from '../problems/nearest.ts';
import { firstProblems, problemOf, type Finding, type Problem } from '../problems/problem.ts';
import { attachmentEnding, MOST_ATTACHMENT_BYTES } from '../schemas/attachment-types.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { tooBig as attachmentTooBig } from './attachments/findings.ts';
import { ATTACHMENT_RECIPE, prepareAttachment } from './attachments/prepare-attachment.ts';
import type { ContentTree } from './content-tree.ts';
import { dataFiles, filesBeside } from './data-references.ts';
import type { LibraryEntry } from './entry.ts';
import { FLAWLESS, type FileVerdict, type FileVerdicts, type PictureRecord } from './file-verdict.ts';
import { judgePicture, pictureTooHeavy, recordOf } from './pictures/judge-picture.ts';
import { pictureLimits } from './pictures/picture-facts.ts';
import { pictureRecipe } from './pictures/render-picture.ts';
import { readContentFile } from './read-file.ts';

/**
 * Pictures and attachments must lie where their entry says, in the same upper and lower case as a web server asks for
 * them, and be what can be published.
 */
export async function checkFiles(
  tree: ContentTree,
  entries: readonly LibraryEntry[],
  verdicts: FileVerdicts,
): Promise<{ problems: Problem[]; reminders: Problem[]; pictures: Map<string, PictureRecord> }> {
  const pictures = await checkPictures(tree, verdicts);
  const attachments = await checkAttachments(tree, entries, verdicts);
  announceStage('đối chiếu các bài');
  return {
    problems: [...findMissing(tree, entries), ...pictures.problems, ...attachments.problems],
    reminders: attachments.reminders,
    pictures: pictures.records,
  };
}

function findMissing(tree: ContentTree, entries: readonly LibraryEntry[]): Problem[] {
  const files = [...tree.files.keys()];
  const findIn = function* (entry: LibraryEntry): Generator<Problem> {
    const folder = posix.dirname(entry.file);
    for (const { src, path, line, column, isPicture } of filesBeside(entry)) {
      const place = { file: entry.file, line, column };
      const fault = isPicture ? checkFigureSource(src) : null;
      if (fault) yield { ...place, rule: 'sai-anh', message: `Ảnh: ${fault}.`, fix: 'Ví dụ: ./hoi-nghi.jpg' };
      if (fault || tree.files.has(path)) continue;
      const beside = files
        .filter((file) => file.startsWith(`${folder}/`) && !/\.(mdx|yaml)$/.test(file))
        .map((file) => `./${file.slice(folder.length + 1)}`);
      const meant = nearestName(src, beside);
      const fix = `${meant ? `Có phải bạn muốn: ${meant}? ` : ''}Đặt tệp vào thư mục ${folder}, hoặc sửa đường dẫn.`;
      yield { ...place, rule: 'thieu-tep', message: `Không thấy tệp ${src} cạnh bài.`, fix };
    }
  };
  return entries.flatMap((entry) => firstProblems(findIn(entry)));
}

/** Every picture beside an entry must be one that can be published, called or not: all of them are decoded, one after the other. */
async function checkPictures(
  { dir, files }: ContentTree,
  verdicts: FileVerdicts,
): Promise<{ problems: Problem[]; records: Map<string, PictureRecord> }> {
  const pictures = [...files.keys()].filter((file) => COLLECTIONS.some((name) => file.startsWith(`${name}/`)) && isPictureFile(file));
  const recipe = pictures.length > 0 ? await pictureRecipe() : '';
  announceStage('xem ảnh', pictures.length);
  const problems: Problem[] = [];
  const records = new Map<string, PictureRecord>();
  for (const file of pictures) {
    const { findings, picture } = await verdicts.of('picture', file, async () => {
      const read = readFile(dir, file, pictureLimits.bytes, pictureTooHeavy);
      if (!Buffer.isBuffer(read)) return read;
      return verdicts.judge(['picture', recipe], read, async () => {
        const finding = await judgePicture(read);
        return { findings: finding ? [finding] : [], reminders: [], picture: recordOf(read) };
      });
    });
    problems.push(...findings.map((finding) => problemOf(file, finding)));
    if (picture) records.set(file, picture);
  }
  return { problems, records };
}

/** Judges every attachment that is there, at the line that names it; the same judgement as in the build. */
async function checkAttachments(
  { dir, files }: ContentTree,
  entries: readonly LibraryEntry[],
  verdicts: FileVerdicts,
): Promise<{ problems: Problem[]; reminders: Problem[] }> {
  const problems: Problem[] = [];
  const reminders: Problem[] = [];
  announceStage('xem tệp đính kèm');
  for (const entry of entries) {
    for (const { src, path } of dataFiles(entry, 'file')) {
      const file = posix.join(posix.dirname(entry.file), src);
      const ending = attachmentEnding(file);
      // Its entry is told already that there is none, or that this ending is not allowed.
      if (!files.has(file) || !ending) continue;
      const verdict = await verdicts.of('attachment', file, async () => {
        const read = readFile(dir, file, MOST_ATTACHMENT_BYTES, attachmentTooBig);
        if (!Buffer.isBuffer(read)) return read;
        await verdicts.readText(file, ending, read);
        return verdicts.judge(['attachment', ATTACHMENT_RECIPE, ending], read, async () => {
          const prepared = await prepareAttachment(read, ending);
          return 'finding' in prepared ? { ...FLAWLESS, findings: [prepared.finding] } : { ...FLAWLESS, reminders: prepared.reminders };
        });
      });
      const place = { file: entry.file, ...entry.positionOf(path) };
      const atEntry = (finding: Finding): Problem => ({ ...place, ...finding, message: `${src}: ${finding.message}` });
      problems.push(...verdict.findings.map(atEntry));
      reminders.push(...verdict.reminders.map(atEntry));
    }
  }
  return { problems, reminders };
}

/** The bytes of a file, announced before they are read; or the verdict on one that cannot be read. */
function readFile(dir: string, file: string, most: number, tooBig: Parameters<typeof readContentFile>[3]): Buffer | FileVerdict {
  const lost = announceFile(file);
  const read = lost ? { problem: lost } : readContentFile(dir, file, most, tooBig);
  if (!read) return FLAWLESS;
  return 'bytes' in read ? read.bytes : { ...FLAWLESS, findings: [read.problem] };
}

import { posix } from 'node:path';
import { announceFile } from '../commands/announce.ts';
import type { Problem } from '../problems/problem.ts';
import { attachmentEnding, MOST_ATTACHMENT_BYTES } from '../schemas/attachment-types.ts';
import { tooBig } from './attachments/findings.ts';
import { ATTACHMENT_RECIPE, prepareAttachment } from './attachments/prepare-attachment.ts';
import type { ContentTree } from './content-tree.ts';
import { dataFiles } from './data-references.ts';
import type { LibraryEntry } from './entry.ts';
import { FLAWLESS, type FileVerdict, type FileVerdicts } from './file-verdict.ts';
import { readContentFile } from './read-file.ts';

/** Judges every attachment that is there, at the line that names it; the same judgement as in the build. */
export async function checkAttachments(
  tree: ContentTree,
  entries: readonly LibraryEntry[],
  verdicts: FileVerdicts,
): Promise<{ problems: Problem[]; reminders: Problem[] }> {
  const found: { problems: Problem[]; reminders: Problem[] } = { problems: [], reminders: [] };
  for (const entry of entries) {
    for (const attachment of dataFiles(entry, 'file')) {
      const path = posix.join(posix.dirname(entry.file), attachment.src);
      if (!tree.files.has(path)) continue;
      const place = { file: entry.file, ...entry.positionOf(attachment.path) };
      const { findings, reminders } = await verdicts.of('attachment', path, () => judge(tree.dir, path, verdicts));
      found.problems.push(...findings.map((finding) => ({ ...place, ...finding, message: `${attachment.src}: ${finding.message}` })));
      found.reminders.push(...reminders.map((finding) => ({ ...place, ...finding, message: `${attachment.src}: ${finding.message}` })));
    }
  }
  return found;
}

async function judge(contentDir: string, path: string, verdicts: FileVerdicts): Promise<FileVerdict> {
  const lost = announceFile(path);
  const read = lost ? { problem: lost } : readContentFile(contentDir, path, MOST_ATTACHMENT_BYTES, tooBig);
  const ending = attachmentEnding(path);
  // Its entry is told already that there is none, or that this ending is not allowed.
  if (!read || !ending) return FLAWLESS;
  if ('problem' in read) return { ...FLAWLESS, findings: [read.problem] };
  return verdicts.judge(['attachment', ATTACHMENT_RECIPE, ending], read.bytes, async () => {
    const prepared = await prepareAttachment(read.bytes, ending);
    return 'finding' in prepared ? { ...FLAWLESS, findings: [prepared.finding] } : { ...FLAWLESS, reminders: prepared.reminders };
  });
}

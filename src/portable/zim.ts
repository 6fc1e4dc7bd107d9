import { execFile } from 'node:child_process';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { send } from '../commands/announce.ts';
import { Refusal } from '../problems/refusal.ts';
import { showSentence } from '../problems/show-untrusted.ts';
import type { SiteData } from '../schemas/site.ts';

/** Of Debian's `zim-tools`. */
const WRITER = 'zimwriterfs';
/** A ZIM file's picture in lists, in the size that readers ask for. */
const PICTURE = { name: 'bieu-tuong-48.png', size: 48 };
/** Letters that readers show of it (wiki.openzim.org/wiki/Metadata). */
const LONGEST = { title: 30, description: 80 };

export interface ZimFacts {
  site: Pick<SiteData, 'name' | 'description' | 'organisation'>;
  web: string;
  /** The library's icon, a PNG. */
  icon: string;
}

/**
 * Writes one file of the copy that Kiwix opens, where the program that does so is installed.
 * @param pages folder of the copy's site
 * @returns its size; null where the program is not there, which is said
 * @throws Refusal where it is there and makes no file
 */
export async function writeZim(pages: string, file: string, { site, web, icon }: ZimFacts): Promise<number | null> {
  const picture = join(pages, PICTURE.name);
  const { default: sharp } = await import('sharp');
  await writeFile(picture, await sharp(icon).resize(PICTURE.size).png().toBuffer());
  try {
    await promisify(execFile)(WRITER, [
      '--welcome=index.html',
      `--illustration=${PICTURE.name}`,
      '--language=vie',
      `--name=${new URL(web).hostname}`,
      `--title=${shortened(site.name, LONGEST.title)}`,
      `--description=${shortened(site.description, LONGEST.description)}`,
      `--creator=${site.organisation}`,
      `--publisher=${site.organisation}`,
      `--source=${web}`,
      pages,
      file,
    ]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Refusal(endedBadly(error as Partial<Record<'stdout' | 'stderr', string>>));
    send({ err: `Chưa làm được tệp ZIM: máy này không có ${WRITER}. Cài gói zim-tools rồi dựng lại.` });
    return null;
  } finally {
    await rm(picture);
  }
  return (await stat(file)).size;
}

/** What to do when the program is there and makes no file, with the last that it said itself. */
function endedBadly({ stdout = '', stderr = '' }: Partial<Record<'stdout' | 'stderr', string>>): string {
  const words = `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
  return (
    'Không làm được tệp ZIM: chương trình làm tệp ấy dừng giữa chừng. Xem ổ đĩa còn chỗ trống không, cập nhật gói zim-tools ' +
    'rồi dựng lại; chưa cần tệp ZIM thì dựng lại không kèm --zim.' +
    (words && `\nChi tiết cho người phụ trách kỹ thuật: ${showSentence(words)}`)
  );
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most - 1)).trimEnd()}…`;
}

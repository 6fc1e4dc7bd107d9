import { mkdirSync, readdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command, type CommandForm } from '../../commands/command-line.ts';
import { derivedFolder } from '../../library/derived-files.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import { currentDay } from '../../library/visibility.ts';
import { Refusal } from '../../problems/refusal.ts';
import type { Build } from '../build-stages.ts';
import { linkOrCopy } from '../link-or-copy.ts';
import { makeSite, SITE_NOTES, SITE_OPTIONS, siteWishes } from '../make-site.ts';
import { partsFolder } from './build-part.ts';
import { findParts } from './find-parts.ts';
import { judgeParts, type FoundPart } from './judge-parts.ts';
import { partFacts } from './part-facts.ts';
import { PART_FILES, type Share } from './share.ts';

const FORM = {
  name: 'thu-vien join',
  about: `Ghép các phần mà thu-vien build --shard đã làm thành một trang, giống hệt trang dựng một lần. Thiếu phần, thừa phần, phần hỏng
hay phần của nội dung khác thì không ghép: bản đang có được giữ nguyên.`,
  operands: '[THƯ-MỤC…]',
  options: SITE_OPTIONS,
  notes: `Thư mục là của từng phần, hoặc chứa các phần; không ghi thì là OUT_DIR.phan (dist.phan).
${SITE_NOTES}`,
} as const satisfies CommandForm;

/** `thu-vien join`: one site of all parts. @throws Refusal with all that keeps them from being one */
export const runJoin = command(FORM, async ({ operands, values }, terminal) => {
  const { env, cwd } = terminal;
  const folders = operands.length > 0 ? operands : [partsFolder(libraryEnvironment(env, cwd).outDir)];
  const roots = folders.map((folder) => resolve(cwd, folder));
  const wishes = siteWishes(values);
  const found = findParts(roots);
  const take = (build: Build): Promise<Share> => takeParts(found, roots, build);
  await makeSite(wishes, { ...terminal, env: onTheirDay(found, env) }, { folders: roots, take });
});

const DAY = 86_400_000;
/** A second before midnight in Vietnam. */
const LAST_MOMENT = 'T16:59:59Z';

/** The build they are of began before midnight: it goes on as of its day. Older ones are judged by today, and refused. */
function onTheirDay(found: readonly FoundPart[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const [day, ...others] = new Set(found.map(({ list }) => list?.day));
  const isYesterday = others.length === 0 && day === currentDay({}, Date.now() - DAY);
  return isYesterday && !env.SOURCE_DATE_EPOCH ? { ...env, SOURCE_DATE_EPOCH: String(Date.parse(day + LAST_MOMENT) / 1000) } : env;
}

/** Judges the parts and hands what they derived to this build: it finds it as what an earlier build derived. */
async function takeParts(found: readonly FoundPart[], folders: readonly string[], build: Build): Promise<Share> {
  const problems = judgeParts(found, await partFacts(build, [build.environment.outDir, ...folders]));
  if (problems.length > 0) throw new Refusal(`${problems.join('\n')}\nChưa ghép: bản đang có được giữ nguyên.`);
  const parts = found.map(({ folder }) => folder);
  const derived = derivedFolder(build.environment.cacheDir);
  mkdirSync(derived, { recursive: true });
  for (const part of parts) takeFiles(join(part, PART_FILES.derived), derived);
  return { part: null, parts };
}

function takeFiles(from: string, to: string): void {
  for (const name of existsSync(from) ? readdirSync(from) : [])
    if (!existsSync(join(to, name))) linkOrCopy(join(from, name), join(to, name));
}

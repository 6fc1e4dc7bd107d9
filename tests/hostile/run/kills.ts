import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoRandom } from '../../unit/vietnamese/pseudo-random.ts';
import type { Findings } from '../findings.ts';
import type { Chance } from '../mutate/change-text.ts';
import { article, png, SOUND_LIBRARY } from '../sound-library.ts';
import { FIXABLE, PAGE } from './faults.ts';
import { withPlace } from './ground.ts';
import { faultsOfOutput } from './judge-output.ts';
import { filesOf } from './judge-site.ts';
import { fingerprint } from './lay-out.ts';
import { runProject } from './project-command.ts';

const ROUNDS = { build: 4, fix: 8, import: 5, new: 4 };
const MENDABLE_ENTRIES = 60;
/** What a whole site has. */
const WHOLE = [
  'index.html',
  '404.html',
  'rss.xml',
  'robots.txt',
  'manifest.json',
  'pagefind/vietnamese-search.json',
  'tin-tuc/bai-thu/index.html',
];

/**
 * Kills commands at random moments, alone and with all their children: what was there is whole, or what is new; nothing is left running or
 * lying about; the next run works.
 */
export async function runKills(seed: number, findings: Findings): Promise<void> {
  const chance = pseudoRandom(seed);
  await killBuilds(chance, findings);
  await killFixing(chance, findings);
  await killImports(chance, findings);
  await killNew(chance, findings);
}

async function killBuilds(chance: Chance, findings: Findings): Promise<void> {
  await withPlace(async ({ top, content, out, env }) => {
    const begun = performance.now();
    const first = await runProject('build', { env });
    const usual = performance.now() - begun;
    if (first.status !== 0) return findings.fault('build before kills', [first.output.slice(-800)]);
    for (let round = 0; round < ROUNDS.build; round++) {
      writeFileSync(
        join(content, 'articles/bai-thu.mdx'),
        article(`Bài thử lần ${round} của thư viện`, '<Quote id="dan-van-kheo" />', 'documents: [05-ct-tw-2016]\n'),
      );
      const before = fingerprint(out);
      // The end of a build, where the site is put in its place, is hit more often than the middle.
      const after = chance(2) ? chance(Math.round(usual)) : Math.round(usual * 0.9) + chance(Math.round(usual * 0.2));
      const group = chance(2) === 0;
      const { leftOver } = await runProject('build', { env, kill: { after, group } });
      const isOld = existsSync(out) && fingerprint(out) === before;
      const isNew =
        existsSync(out) &&
        WHOLE.every((file) => existsSync(join(out, file))) &&
        readFileSync(join(out, 'tin-tuc/bai-thu/index.html'), 'utf8').includes(`Bài thử lần ${round}`.replaceAll(' ', ' '));
      // Between two renames the old site may stand beside its place for a moment: the next run puts it back.
      const isBeside =
        !existsSync(out) && readdirSync(top).some((name) => name.startsWith('site') && fingerprint(join(top, name)) === before);
      findings.fault(`build ${group ? 'group' : 'alone'} killed after ${after} ms of ${Math.round(usual)}`, [
        ...(isOld || isNew || isBeside ? [] : ['neither the old site nor a whole new one']),
        ...(leftOver ? ['a child went on'] : []),
      ]);
    }
    const last = await runProject('build', { env });
    const lying = readdirSync(top).filter((name) => !['content', 'site'].includes(name));
    findings.fault('build after kills', [
      ...(last.status === 0 ? [] : [`does not work: ${last.output.slice(-500)}`]),
      ...faultsOfOutput(last.output),
      ...WHOLE.filter((file) => !existsSync(join(out, file))).map((file) => `${file} is missing`),
      ...(lying.length > 0 ? [`left lying: ${lying.join(', ')}`] : []),
    ]);
  });
}

async function killFixing(chance: Chance, findings: Findings): Promise<void> {
  const entries = Object.fromEntries(
    Array.from({ length: MENDABLE_ENTRIES }, (_, index) => [
      `articles/zz-sua-${index}.mdx`,
      FIXABLE.replace('title: Bài', `title: Bài số ${index},`),
    ]),
  );
  await withPlace(
    async ({ content, env }) => {
      const names = filesOf(content).join();
      const old = Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, text]));
      const begun = performance.now();
      await runProject('content:check', { args: ['--fix'], env });
      const usual = performance.now() - begun;
      const fixed = Object.fromEntries(Object.keys(entries).map((path) => [path, readFileSync(join(content, path), 'utf8')]));
      for (let round = 0; round < ROUNDS.fix; round++) {
        for (const [path, text] of Object.entries(old)) writeFileSync(join(content, path), text);
        const after = Math.round(usual * 0.4) + chance(Math.round(usual * 0.6));
        const { leftOver } = await runProject('content:check', { args: ['--fix'], env, kill: { after, group: chance(2) === 0 } });
        const torn = Object.keys(entries).filter((path) => ![old[path], fixed[path]].includes(readFileSync(join(content, path), 'utf8')));
        const next = await runProject('content:check', { args: ['--fix'], env });
        findings.fault(`check --fix killed after ${after} ms`, [
          ...torn.map((path) => `${path} is neither the old nor the new`),
          ...(leftOver ? ['a child went on'] : []),
          ...(next.status === 0 ? [] : [`the next run does not work: ${next.output.slice(0, 400)}`]),
          ...(filesOf(content).join() === names
            ? []
            : [
                `left lying: ${filesOf(content)
                  .filter((file) => !names.includes(file))
                  .join(', ')}`,
              ]),
        ]);
      }
    },
    { ...SOUND_LIBRARY, ...entries },
  );
}

async function killImports(chance: Chance, findings: Findings): Promise<void> {
  await withPlace(async ({ top, content, env }) => {
    const source = join(top, 'nguon.html');
    writeFileSync(
      source,
      PAGE.replace(
        '</article>',
        `${Array.from({ length: 12 }, (_, index) => `<img src="data:image/png;base64,${png(40 + index, 30).toString('base64')}" alt="Ảnh ${index}">`).join('')}</article>`,
      ),
    );
    await killWriter('import', [source, '--yes'], content, env, ROUNDS.import, chance, findings);
  });
}

async function killNew(chance: Chance, findings: Findings): Promise<void> {
  await withPlace(({ content, env }) =>
    killWriter(
      'new',
      ['topic', 'Chủ đề mới để thử', '--group', 'tu-tuong', '--description', 'Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.', '--yes'],
      content,
      env,
      ROUNDS.new,
      chance,
      findings,
    ),
  );
}

/** A command that makes new files: killed, it has made all of them, or none, and what there is can be read. */
async function killWriter(
  command: 'import' | 'new',
  args: readonly string[],
  content: string,
  env: NodeJS.ProcessEnv,
  rounds: number,
  chance: Chance,
  findings: Findings,
): Promise<void> {
  const before = new Set(filesOf(content));
  const made = (): string[] => filesOf(content).filter((file) => !before.has(file));
  const begun = performance.now();
  const whole = await runProject(command, { args, env });
  const usual = performance.now() - begun;
  const expected = Object.fromEntries(made().map((file) => [file, readFileSync(join(content, file))]));
  if (whole.status !== 0) return findings.fault(`${command} before kills`, [whole.output.slice(-500)]);
  for (let round = 0; round < rounds; round++) {
    for (const file of made()) rmSync(join(content, file), { force: true });
    const after = Math.round(usual * 0.5) + chance(Math.round(usual * 0.5));
    const { leftOver } = await runProject(command, { args, env, kill: { after, group: chance(2) === 0 } });
    const torn = made().filter((file) => expected[file] && !readFileSync(join(content, file)).equals(expected[file]));
    const strays = made().filter((file) => !expected[file]);
    const check = await runProject('content:check', { env });
    const next = await runProject(command, { args: command === 'import' ? [...args, '--force'] : args, env });
    findings.fault(`${command} killed after ${after} ms`, [
      ...torn.map((file) => `${file} is half written`),
      ...(leftOver ? ['a child went on'] : []),
      ...(check.status === 0 ? [] : [`the check stumbles: ${check.output.slice(0, 400)}`]),
      ...faultsOfOutput(next.output),
      ...(next.status === 0 || /Đã có/.test(next.output) ? [] : [`the next run does not work: ${next.output.slice(0, 400)}`]),
      ...strays.filter((file) => existsSync(join(content, file))).map((file) => `left lying: ${file}`),
    ]);
  }
}

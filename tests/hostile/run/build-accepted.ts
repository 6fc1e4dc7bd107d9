import type { HostileCase } from '../case.ts';
import type { Findings } from '../findings.ts';
import { readSeeds, type Files } from '../mutate/seeds.ts';
import { SITE, SOUND_LIBRARY } from '../sound-library.ts';
import { withPlace } from './ground.ts';
import { faultsOfOutput } from './judge-output.ts';
import { faultsOfSite } from './judge-site.ts';
import { runProject } from './project-command.ts';
import type { Mutant } from './tasks.ts';
import { walkSite } from './walk-site.ts';
import { checkContent } from './check-content.ts';

/** Entries of one build: enough to have all kinds, few enough to be built in half a minute. */
const MOST_ENTRIES = 450;
/** Kinds whose inputs can lie beside each other in one library. */
const TOGETHER = new Set(['mdx', 'yaml', 'characters', 'names', 'attachments', 'pictures', 'redirects', 'references']);
/** What an editor may write into the settings, and every page then shows. */
const LOUD_SITE = SITE.replace(/^name: .*/m, 'name: "</title><script>window.__pwned=1</script>"')
  .replace(/^headline: .*/m, 'headline: "<img src=x onerror=window.__pwned=1>"')
  .replace(/^description: .*/m, 'description: "</script><script>window.__pwned=1</script> onload=window.__pwned=1"')
  .replace(/^organisation: .*/m, 'organisation: "\' -->]]>&lt;b&gt;"');

/** Builds all that the check let through as one library, and looks at the site's files and pages: the check's judgement is the build's. */
export async function buildAccepted(accepted: readonly HostileCase[], survivors: readonly Mutant[], findings: Findings): Promise<void> {
  const library = await withoutProblems(gather(accepted, survivors));
  await withPlace(async ({ content, out, env }) => {
    const { status, output, isLate, leftOver } = await runProject('build', {
      env: { ...env, SOURCE_DATE_EPOCH: '1900000000' },
      seconds: 900,
    });
    const built = [
      ...faultsOfOutput(output, Object.values(library).map(String).join('\n')),
      ...(isLate ? ['the build hung'] : []),
      ...(leftOver ? ['a process was left'] : []),
    ];
    findings.fault(
      'build of all that is accepted',
      status === 0 ? built : [...built, `accepted, yet not built: ${output.slice(-1500)}`],
      library,
    );
    if (status !== 0) return;
    findings.fault('files of the site', faultsOfSite(out, content).slice(0, 40), library);
    findings.fault('pages of the site in Chromium', (await walkSite(out)).slice(0, 40), library);
  }, library);
}

/** One library of inputs that do not stand in each other's way. */
function gather(accepted: readonly HostileCase[], survivors: readonly Mutant[]): Files {
  const fixture = readSeeds().library;
  const files: Record<string, string | Uint8Array> = {
    ...Object.fromEntries(Object.entries(fixture).filter(([path]) => !/\/zz-/.test(path))),
    ...SOUND_LIBRARY,
    'site.yaml': LOUD_SITE,
  };
  let entries = 0;
  const isLight = (input: HostileCase): boolean =>
    Object.values(input.files).reduce((sum, { length }) => sum + length, 0) < 3_000_000 && Object.keys(input.files).length < 10;
  const usable = accepted.filter(
    (input) => TOGETHER.has(input.kind) && !input.links && !input.without && !input.rawNames && !input.pipes && isLight(input),
  );
  const step = Math.max(1, Math.ceil(usable.length / MOST_ENTRIES));
  for (const { files: own } of usable.filter(({ kind }, index) => kind !== 'mdx' || index % step === 0)) {
    if (
      Object.entries(own).some(
        ([path, data]) => files[path] !== undefined && Buffer.compare(Buffer.from(files[path]), Buffer.from(data)) !== 0,
      )
    )
      continue;
    Object.assign(files, own);
    entries++;
  }
  survivors
    .filter(({ path }) => /^(?:articles|sessions|pages)\/.*\.mdx$/.test(path))
    .slice(0, Math.max(50, MOST_ENTRIES - entries))
    .forEach(({ path, data }, index) => (files[path.replace(/[^/]*\.mdx$/, `zz-dot-bien-${index}.mdx`)] = data));
  return files;
}

/** Leaves out what the check refuses once everything lies together: twins, addresses taken twice. */
async function withoutProblems(files: Files): Promise<Files> {
  let library = files;
  for (let round = 0; round < 5; round++) {
    const refused = await withPlace(async ({ content }) => (await checkContent(content)).refused, library);
    if (refused.size === 0) return library;
    if (refused.has('site.yaml')) throw new Error('the settings of the hostile suite are refused');
    library = Object.fromEntries(Object.entries(library).filter(([path]) => !refused.has(path)));
  }
  return library;
}

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { announceFile } from '../../commands/announce.ts';
import { Refusal } from '../../problems/refusal.ts';
import { findOffice } from './find-office.ts';
import { officeMessages } from './office-messages.ts';

/** What LibreOffice is asked for: its name for the filter, and the ending the result has. */
const FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  pptx: 'pptx:Impress MS PowerPoint 2007 XML',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  txt: 'txt:Text (encoded):UTF8',
} as const;

/** Seconds for one conversion; the first one of a profile also sets the profile up. */
const MOST_SECONDS = 60;
/** Seconds between two words to the process that watches this one, which would end it in its silence. */
const SIGN_OF_LIFE = 3;
const MOST_BYTES = 100e6;

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** Settings of a profile of its own: no macro runs, nothing linked is fetched, whatever asks the web is sent to a closed door. */
const SETTINGS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
  'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  item('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3') +
  item('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true') +
  item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true') +
  item('Office.Common/Security/Scripting', 'DisableActiveContent', 'true') +
  item('Inet/Settings', 'ooInetProxyType', '2') +
  item('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1') +
  item('Inet/Settings', 'ooInetHTTPProxyPort', '9') +
  item('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1') +
  item('Inet/Settings', 'ooInetHTTPSProxyPort', '9') +
  '</oor:items>';

interface Conversion {
  bytes: Buffer;
  /** With its dot, which tells LibreOffice what to expect. */
  ending: string;
  /** Of the file, for messages. */
  name: string;
  /** What an editor can save the file as instead. */
  savedAs: string;
}

/**
 * A file of an office program in other formats, by LibreOffice on this machine: with a profile and a folder of its own,
 * which are gone afterwards.
 * @returns one file for each format asked for
 * @throws Refusal where there is no LibreOffice, it takes too long, or it cannot read the file
 */
export async function convertOffice<F extends keyof typeof FILTERS>(file: Conversion, formats: readonly F[]): Promise<Record<F, Buffer>> {
  const { bytes, ending, name, savedAs } = file;
  const office = findOffice();
  if (!office) throw new Refusal(officeMessages.noOffice(name, ending, savedAs));
  const folder = await mkdtemp(join(tmpdir(), 'nhap-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user/registrymodifications.xcu'), SETTINGS);
    const source = join(folder, `tep${ending}`);
    await writeFile(source, bytes);
    const made = {} as Record<F, Buffer>;
    for (const format of formats) {
      const out = join(folder, format);
      const options = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard'];
      const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...options, '--convert-to', FILTERS[format], '--outdir', out];
      if (!(await runToEnd(office, [...args, source], folder, name))) throw new Refusal(officeMessages.slow(name, savedAs));
      const result = await readFile(join(out, `tep.${format}`)).catch(() => null);
      if (!result || result.length > MOST_BYTES) throw new Refusal(officeMessages.failed(name, savedAs));
      made[format] = result;
    }
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a program with its children until it ends. @returns false where it took too long and was ended */
async function runToEnd(program: string, args: readonly string[], folder: string, name: string): Promise<boolean> {
  const closed = 'http://127.0.0.1:9';
  const isGroup = process.platform !== 'win32';
  const child = spawn(program, args, {
    cwd: folder,
    // Its children are ended with it.
    detached: isGroup,
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, http_proxy: closed, https_proxy: closed, ftp_proxy: closed, all_proxy: closed },
  });
  const end = (): void => {
    try {
      if (isGroup && child.pid) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', end);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    end();
  }, MOST_SECONDS * 1000);
  const alive = setInterval(() => announceFile(name), SIGN_OF_LIFE * 1000);
  try {
    await new Promise<void>((resolve) => child.on('close', () => resolve()).on('error', () => resolve()));
    return !isLate;
  } finally {
    clearTimeout(late);
    clearInterval(alive);
    process.removeListener('exit', end);
  }
}

import { parseArgs } from 'node:util';
import { nearestName } from '../problems/nearest.ts';
import { Refusal } from '../problems/refusal.ts';

/** What a command has around it; tests give it another. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  /** Folder the command runs in: that of the library. */
  cwd: string;
  print(text: string): void;
  /** To the error stream. */
  complain(text: string): void;
  /** Somebody is there to answer. */
  isInteractive: boolean;
  /** Shows a line in the place of the last one shown so, nothing for `''`; absent where lines only follow each other. */
  redraw?: (line: string) => void;
}

/** The terminal that this process was started in. */
export function ownTerminal(): Terminal {
  return {
    env: process.env,
    cwd: process.cwd(),
    print: (text) => console.log(text),
    complain: (text) => console.error(text),
    isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    ...(process.stdout.isTTY && { redraw: (line: string) => void process.stdout.write(`\r\u001B[K${line}`) }),
  };
}

/** What was typed cannot be understood: the command ends with status 2, having done nothing. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}

export interface OptionForm {
  /** What it is for, in one line of the page of `--help`; an option without one is not on it. */
  help?: string;
  /** Stands for the value on that page; an option without one is a switch. */
  value?: string;
  /** May be written more than once. */
  isMany?: boolean;
  /** One letter that will do for the name. */
  short?: string;
}

/** What may be typed after the name of a command. */
export interface CommandForm {
  /** As typed where npm did not start it: `thu-vien check`. */
  name: string;
  /** What the command does, in Vietnamese. */
  about: string;
  /** What stands beside the options, as on the page of `--help`; a command without it takes nothing but options. */
  operands?: string;
  options?: Readonly<Record<string, OptionForm>>;
  /** Below the options. */
  notes?: string;
}

type Value<O extends OptionForm> = O['value'] extends string ? (O['isMany'] extends true ? string[] : string | undefined) : boolean;
type Options<F extends CommandForm> = NonNullable<F['options']>;

export interface CommandLine<F extends CommandForm> {
  values: { -readonly [Name in keyof Options<F>]: Value<Options<F>[Name]> };
  operands: string[];
}

const HELP: OptionForm = { help: 'in hướng dẫn này', short: 'h' };

/**
 * Runs a command from its words to its exit status; `--help` prints the page and does nothing else.
 * @param work gives the exit status; 0 where it gives none
 * @throws UsageError for words that the form does not have
 */
export async function runCommandLine<const F extends CommandForm>(
  form: F,
  args: readonly string[],
  terminal: Terminal,
  work: (line: CommandLine<F>) => Promise<number | void> | number | void,
): Promise<number> {
  const line = readCommandLine(form, args, terminal.env);
  if (line) return (await work(line)) ?? 0;
  terminal.print(usagePage(form, terminal.env));
  return 0;
}

/** A command of `thu-vien`, as `runCommandLine` runs it. */
export function command<const F extends CommandForm>(
  form: F,
  work: (line: CommandLine<F>, terminal: Terminal) => Promise<number | void>,
): (args: readonly string[], terminal: Terminal) => Promise<number> {
  return (args, terminal) => runCommandLine(form, args, terminal, (line) => work(line, terminal));
}

/**
 * @returns null where help is asked for
 * @throws UsageError for an option the form does not have, a value that is missing or too many, an operand it does not take
 */
export function readCommandLine<const F extends CommandForm>(
  form: F,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): CommandLine<F> | null {
  const forms: Readonly<Record<string, OptionForm>> = { ...form.options, help: HELP };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(forms).map(([name, { value, short }]) => [
        name,
        { type: value ? 'string' : 'boolean', ...(short && { short }) } as const,
      ]),
    ),
  });
  const typed = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(forms, token.name) ? forms[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, Object.keys(forms), form, env);
    const before = typed.get(token.name) ?? [];
    typed.set(token.name, [...before, token.value ?? '']);
    if (!option.value && token.value !== undefined) throw new UsageError(`--${token.name} không nhận giá trị.`);
    if (!option.value) continue;
    // What looks like the next option is none's value, unless it is written with "=".
    if (token.value === undefined || (!token.inlineValue && /^--?\p{L}/u.test(token.value)))
      throw new UsageError(`Sau --${token.name} cần một giá trị.`);
    if (!option.isMany && before.length > 0) throw new UsageError(`--${token.name} chỉ viết một lần.`);
  }
  if (typed.has('help')) return null;
  const [extra] = positionals;
  if (extra !== undefined && form.operands === undefined)
    throw new UsageError(`${commandName(form, env)} không nhận “${extra}”. ${hintOfHelp(form, env)}`);
  const values = Object.entries(form.options ?? {}).map(([name, { value, isMany }]) => {
    const found = typed.get(name);
    return [name, value ? (isMany ? (found ?? []) : found?.[0]) : found !== undefined];
  });
  return { values: Object.fromEntries(values) as CommandLine<F>['values'], operands: positionals };
}

/** What to say of an option that there is not. @param rawName as it was typed, `--fx` */
export function unknownOption(rawName: string, known: readonly string[], form: CommandForm, env: NodeJS.ProcessEnv): UsageError {
  const meant = nearestName(rawName.replace(/^-+/, ''), known);
  return new UsageError(`Không có tùy chọn ${rawName}. ${meant ? `Có phải --${meant}? ` : ''}${hintOfHelp(form, env)}`);
}

/** What to say of a word that is none of a list. @param what the words are, as in “Không có lệnh” */
export function unknownWord(what: string, typed: string, known: readonly string[]): UsageError {
  const meant = nearestName(typed, known);
  return new UsageError(`Không có ${what} “${typed}”. ${meant ? `Có phải “${meant}”? ` : ''}Có: ${known.join(', ')}.`);
}

/** A whole number typed for an option. @throws UsageError for anything else, and below the least */
export function wholeNumber(name: string, typed: string, least = 0): number {
  if (/^\d{1,9}$/.test(typed) && Number(typed) >= least) return Number(typed);
  throw new UsageError(`--${name} nhận một số nguyên từ ${least}, không phải “${typed}”.`);
}

/** The page that `--help` prints. */
export function usagePage(form: CommandForm, env: NodeJS.ProcessEnv): string {
  const options = Object.entries({ ...form.options, help: HELP }).flatMap(([name, { help, value, short }]: [string, OptionForm]) =>
    help ? [{ typed: `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help }] : [],
  );
  const width = Math.max(...options.map(({ typed }) => typed.length)) + 2;
  const usage = [commandName(form, env), form.options && '[TÙY CHỌN…]', form.operands].filter(Boolean).join(' ');
  const lines = options.map(({ typed, help }) => `  ${typed.padEnd(width)}${help}`);
  return [`Cách dùng: ${usage}`, form.about, lines.join('\n'), form.notes].filter(Boolean).join('\n\n');
}

function hintOfHelp(form: CommandForm, env: NodeJS.ProcessEnv): string {
  return `Viết ${commandName(form, env)} --help để xem cách dùng.`;
}

/** As the person typed it, or would have. */
export function commandName({ name }: CommandForm, { npm_lifecycle_event: script }: NodeJS.ProcessEnv): string {
  return script && script !== 'npx' ? `npm run ${script} --` : name;
}

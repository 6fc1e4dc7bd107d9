/** Tells of every write that this process makes, before it is made: what is imported later and earlier writes by what is patched here. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A write about to be made. */
export interface ComingWrite {
  /** Does half of it: half of the contents, for a file; nothing, for what is done whole. */
  half: () => void;
  /** Makes that half undone, so that the write can go on. */
  takeBack: () => void;
}

type AnyFunction = (this: unknown, ...args: never[]) => unknown;

let tell: (write: ComingWrite) => void = () => undefined;
let isTelling = false;

/** @param hook is called before each write from now on, in place of the last hook; what it throws, the write throws */
export function beforeEachWrite(hook: (write: ComingWrite) => void): void {
  tell = hook;
}

const nothing = (): void => undefined;

/** What the hook itself writes is none of the process's. */
function announce(half: () => void = nothing, takeBack: () => void = nothing): void {
  if (isTelling) return;
  isTelling = true;
  try {
    tell({ half, takeBack });
  } finally {
    isTelling = false;
  }
}

/** @param isWrite by its arguments; what opens a file to read it is none */
function patch(object: object, names: readonly string[], isWrite: (args: unknown[]) => boolean = () => true): void {
  const functions = object as Record<string, AnyFunction>;
  const isSynchronous = object === fs;
  for (const name of names) {
    const original = functions[name]!;
    const announced = function (this: unknown, ...args: never[]): unknown {
      if (isWrite(args)) announce();
      return original.apply(this, args);
    };
    functions[name] = isSynchronous
      ? announced
      : async function (this: unknown, ...args: never[]) {
          return announced.apply(this, args);
        };
  }
}

type Content = Parameters<fs.promises.FileHandle['writeFile']>[0];
const firstHalf = (content: unknown): Buffer => {
  const bytes = Buffer.from(content as Uint8Array);
  return bytes.subarray(0, bytes.length >> 1);
};

const handle = await fs.promises.open(process.execPath);
const prototype = Object.getPrototypeOf(handle) as fs.promises.FileHandle;
await handle.close();
const { writeFile } = prototype;
prototype.writeFile = async function (content: Content, ...rest) {
  // By its place in the file, so that the write itself begins where it would have begun.
  announce(
    () => void fs.writeSync(this.fd, firstHalf(content), 0, null, 0),
    () => fs.ftruncateSync(this.fd, 0),
  );
  return writeFile.call(this, content, ...rest);
};
patch(prototype, ['sync', 'chmod']);
patch(fs.promises, ['open'], ([, flags]) => /[wa+]/.test(String(flags ?? '')));

const { writeFile: writeWhole } = fs.promises;
fs.promises.writeFile = async function (path, content, ...rest) {
  const old = typeof path === 'string' && fs.existsSync(path) ? fs.readFileSync(path) : null;
  announce(
    () => typeof path === 'string' && fs.writeFileSync(path, firstHalf(content)),
    () => {
      if (typeof path !== 'string') return;
      if (old) fs.writeFileSync(path, old);
      else fs.rmSync(path);
    },
  );
  return writeWhole.call(this, path, content, ...rest);
};
patch(fs.promises, ['rename', 'link', 'unlink', 'mkdir', 'rm', 'copyFile', 'cp']);
patch(fs, ['renameSync', 'linkSync', 'rmSync', 'mkdirSync']);
syncBuiltinESMExports();

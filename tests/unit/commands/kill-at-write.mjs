// Preload that kills its process at the write numbered KILL_AT (from 1), before it or, for the contents of a file,
// in the middle of it; or that fails it with the error FAIL_WITH.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.KILL_AT);
const failure = process.env.FAIL_WITH;

/** @param {() => void} half what is done of the write before the end */
function count(half) {
  left -= 1;
  if (left !== 0) return;
  half();
  if (failure) throw Object.assign(new Error(`${failure}: made up`), { code: failure });
  process.kill(process.pid, 'SIGKILL');
}

const nothing = () => undefined;
/** @param {Record<string, any>} object */
function patch(object, names) {
  for (const name of names) {
    const original = object[name];
    object[name] = function (...args) {
      if (object === fs.promises) {
        return new Promise((resolve, reject) => {
          count(nothing);
          original.apply(this, args).then(resolve, reject);
        });
      }
      count(nothing);
      return original.apply(this, args);
    };
  }
}

const handle = await fs.promises.open(process.execPath);
const prototype = Object.getPrototypeOf(handle);
await handle.close();
const { writeFile } = prototype;
prototype.writeFile = async function (content, ...rest) {
  const bytes = Buffer.from(content);
  count(() => fs.writeSync(this.fd, bytes, 0, bytes.length >> 1));
  return writeFile.call(this, content, ...rest);
};
patch(prototype, ['sync', 'chmod']);
const { open } = fs.promises;
fs.promises.open = async function (path, flags, ...rest) {
  if (/[wa+]/.test(String(flags ?? ''))) count(nothing);
  return open.call(this, path, flags, ...rest);
};
const { writeFile: writeWhole } = fs.promises;
fs.promises.writeFile = async function (path, content, ...rest) {
  const bytes = Buffer.from(content);
  count(() => typeof path === 'string' && fs.writeFileSync(path, bytes.subarray(0, bytes.length >> 1)));
  return writeWhole.call(this, path, content, ...rest);
};
patch(fs.promises, ['rename', 'link', 'unlink', 'mkdir', 'rm', 'copyFile', 'cp']);
patch(fs, ['renameSync', 'linkSync', 'rmSync', 'mkdirSync']);
syncBuiltinESMExports();

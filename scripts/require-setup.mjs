// Runs before anything is known of the Node there is or of what is installed: old syntax, Node's own modules alone.
import { createRequire } from 'node:module';

/** Whether the library can run here; where it cannot, one sentence says why and the process is to end with status 1. */
export function isSetUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  let fault = '';
  if (!isInstalled('astro/package.json'))
    fault = 'Chưa có thư viện đi kèm của chương trình (thư mục node_modules thiếu hoặc dở dang). Chạy npm install rồi chạy lại.';
  else if (major < 22 || (major === 22 && minor < 18))
    fault = `Cần Node 22.18 trở lên (đang là ${process.versions.node}). Chạy bằng npm run, hoặc cài từ https://nodejs.org, rồi chạy lại.`;
  if (fault === '') return true;
  console.error(fault);
  process.exitCode = 1;
  return false;
}

function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

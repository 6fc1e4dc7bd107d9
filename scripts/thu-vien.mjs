#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { isSetUp } from './require-setup.mjs';

// The package carries the same as JavaScript: Node strips no types below node_modules.
const source = new URL('../src/cli/thu-vien.ts', import.meta.url);
const packed = new URL('../engine/src/cli/thu-vien.js', import.meta.url);

if (isSetUp()) {
  // Types are stripped and modules compiled once for all processes of all commands.
  if (existsSync('node_modules')) {
    process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled-modules');
    enableCompileCache(process.env.NODE_COMPILE_CACHE);
  }
  const { main } = await import((existsSync(source) ? source : packed).href);
  await main();
}

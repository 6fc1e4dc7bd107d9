#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { isSetUp } from './require-setup.mjs';

// The package carries the same as JavaScript: Node strips no types below node_modules.
const source = new URL('../src/cli/thu-vien.ts', import.meta.url);
const packed = new URL('../engine/src/cli/thu-vien.js', import.meta.url);

if (isSetUp()) {
  const { main } = await import((existsSync(source) ? source : packed).href);
  await main();
}

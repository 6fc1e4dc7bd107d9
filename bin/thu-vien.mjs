#!/usr/bin/env node
import { isSetUp } from './require-setup.mjs';

if (isSetUp()) await (await import('../src/cli/thu-vien.ts')).main();

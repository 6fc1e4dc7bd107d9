import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from '@playwright/test';

import { ABANDONED } from '../abandoned-transition.ts';

/** What the build of the fixture leaves beside it. */
export const MADE = 'dist.fixture.mang-di';
/** A folder as people name it, with every character that an address would read otherwise. */
const NAME = 'Thư viện chi bộ #1, 50% (mới)';

/** The portable copy of the fixture, put somewhere else on the disk. */
export interface PortableCopy {
  /** Folder that holds the copy's own folder, to be taken away when done. */
  around: string;
  folder: string;
  /** Address of a page in it, on the disk: `/tai-lieu/`, `/tim-kiem/?q=a`. */
  addressOf(address: string): string;
}

export function putElsewhere(): PortableCopy {
  const around = mkdtempSync(join(tmpdir(), 'mang-di-'));
  const folder = join(around, NAME);
  mkdirSync(folder);
  cpSync(MADE, folder, { recursive: true });
  return { around, folder, addressOf: (address) => addressIn(folder, address) };
}

/** Address of a page in a copy on the disk. @param address as on the web host: `/tim-kiem/?q=a` */
export function addressIn(folder: string, address: string): string {
  return pathToFileURL(join(folder, 'thu-vien')).href + address.replace(/\/(?=[?#]|$)/, '/index.html');
}

/**
 * Notes what goes wrong on the pages that a tab opens from now on: errors, what the console is told of, what does not come,
 * and whatever is asked for elsewhere than below an address. The list grows as it happens.
 */
export function noteFaults(page: Page, below: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => !ABANDONED.test(message) && faults.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('requestfailed', (request) => {
    // What a page was still fetching when it was left; a file that is not there has another error.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(below) && !/^(?:data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  return faults;
}

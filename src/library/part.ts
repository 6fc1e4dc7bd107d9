import { hash } from 'node:crypto';

/** One of the parts that a build is shared out into: the third of ten. */
export interface Part {
  /** From 1. */
  number: number;
  of: number;
}

/**
 * Whether a page, or what is made for one, belongs to a part: by a digest of its address, so that every machine knows without asking
 * another, parts come out about even, and a page keeps its part when others come and go.
 * @param address of the page from the root of the site, with or without slashes at its ends
 */
export function isOfPart(address: string, { number, of }: Part): boolean {
  return hash('sha1', address.replace(/^\/+|\/+$/g, ''), 'buffer').readUInt32BE() % of === number - 1;
}

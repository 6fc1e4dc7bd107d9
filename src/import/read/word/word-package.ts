import { posix } from 'node:path';
import { readPackage, type Parts } from '../../../library/attachments/zip-package.ts';
import { Refusal } from '../../../problems/refusal.ts';
import { failures } from '../../messages.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

/** No file of Word shrinks further than this; what does is made to swell. */
const LIMITS = { unpacked: 100e6, xml: 30e6, parts: 2000, shrunk: 300, name: /./ };
/** Elements open at once in any part: parsers, the converter and what is done here go down by recursion. */
const DEEPEST = 400;
/** The document where the file does not say which part it is. */
const USUAL_DOCUMENT = 'word/document.xml';

/** What one part says of another: by address in the package, by address elsewhere. */
export interface Relationship {
  /** Last word of its type: `image`, `chart`, `diagramData`. */
  type: string;
  target: string;
  isOutside: boolean;
}

/** An unpacked Word file. */
export class WordPackage {
  readonly parts: Parts;
  readonly main: string;
  readonly #relationships = new Map<string, ReadonlyMap<string, Relationship>>();

  constructor(parts: Parts) {
    this.parts = parts;
    const said = [...this.relationshipsOf('').values()].find(({ type }) => type === 'officeDocument')?.target;
    this.main = said !== undefined && parts.has(said) ? said : USUAL_DOCUMENT;
  }

  /** The tree of a part; undefined where there is none. @throws where it is no XML */
  read(part: string | undefined): XmlElement | undefined {
    const bytes = part === undefined ? undefined : this.parts.get(part);
    return bytes && parseXml(bytes.toString('utf8'));
  }

  /** The address of the part that another one names by this type, or of the one usually called so. */
  partOf(from: string, type: string, usual: string): string {
    const said = [...this.relationshipsOf(from).values()].find((one) => one.type === type && this.parts.has(one.target));
    return said?.target ?? usual;
  }

  relationshipsOf(part: string): ReadonlyMap<string, Relationship> {
    const known = this.#relationships.get(part);
    if (known) return known;
    const folder = posix.dirname(part);
    const root = this.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    const found = new Map<string, Relationship>();
    for (const child of root?.children ?? []) {
      if (typeof child === 'string') continue;
      const { Id = '', Type = '', Target = '', TargetMode } = child.attributes;
      const isOutside = TargetMode === 'External';
      const target = isOutside ? Target : Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isOutside });
    }
    this.#relationships.set(part, found);
    return found;
  }
}

/**
 * Unpacks a .docx once before a library unpacks it for real, and refuses what would harm that one, XML that defines
 * entities or is too deep among it.
 * @throws Refusal
 */
export async function openWord(bytes: Buffer, name: string): Promise<WordPackage> {
  const say = (sentence: string) => (): Refusal => new Refusal(sentence);
  const bomb = say(failures.zipBomb(name, LIMITS.unpacked / 1e6));
  const wrongKind = say(failures.wrongKind(name, '.docx'));
  const broken = say(failures.brokenWord(name));
  // Word keeps a file with a password, and its old format, in a compound file.
  const locked = say(failures.lockedWord(name));
  const parts = await readPackage(bytes, LIMITS, { oldOffice: locked, wrongKind, bomb, locked, part: broken }).catch((error: unknown) => {
    throw error instanceof Refusal ? error : broken();
  });
  for (const [part, data] of parts) {
    if (!/\.(?:xml|rels)$/i.test(part)) continue;
    const xml = textOf(data);
    // Word writes no document type; where one stands, entities may swell or reach other files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || isTooDeep(xml)) throw bomb();
  }
  let word: WordPackage;
  try {
    word = new WordPackage(parts);
  } catch {
    throw broken();
  }
  if (!parts.has(word.main)) throw wrongKind();
  return word;
}

/** XML in any of the encodings a parser may take it for. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff || (first === 0x3c && second === 0)) return bytes.toString('utf16le');
  return first === 0xfe || first === 0
    ? Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le')
    : bytes.toString('utf8');
}

function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[A-Za-z_/][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>') && ++depth > DEEPEST) return true;
  }
  return false;
}

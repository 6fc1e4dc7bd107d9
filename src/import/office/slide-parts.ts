import { posix } from 'node:path';
import { editXml } from '../../library/attachments/xml.ts';
import { readPackage, type Parts } from '../../library/attachments/zip-package.ts';
import { Refusal } from '../../problems/refusal.ts';
import { failures } from '../messages.ts';
import { officeMessages } from './office-messages.ts';

const LIMITS = { unpacked: 120e6, xml: 30e6, parts: 4000, shrunk: 300, name: /./ };

/** What a part refers to, by the name the part has for it. */
export type Relations = ReadonlyMap<string, { type: string; part: string }>;

/** Unpacks a file of slides within limits. @throws Refusal */
export async function openSlides(bytes: Buffer, name: string): Promise<Parts> {
  const broken = (): Refusal => new Refusal(officeMessages.brokenSlides(name));
  const wrongKind = (): Refusal => new Refusal(officeMessages.wrongKind(name, '.pptx'));
  const bomb = (): Refusal => new Refusal(failures.zipBomb(name, LIMITS.unpacked / 1e6));
  const parts = await readPackage(bytes, LIMITS, { oldOffice: broken, wrongKind, bomb, locked: broken, part: broken }).catch(
    (error: unknown) => {
      throw error instanceof Refusal ? error : broken();
    },
  );
  if (!parts.has('ppt/presentation.xml')) throw wrongKind();
  return parts;
}

/** @param part whose relations are asked for, `ppt/slides/slide1.xml` */
export function relationsOf(parts: Parts, part: string): Relations {
  const folder = posix.dirname(part);
  const data = parts.get(`${folder}/_rels/${posix.basename(part)}.rels`);
  const relations = new Map<string, { type: string; part: string }>();
  if (!data) return relations;
  editXml(data, (tag) => {
    if (tag.name !== 'Relationship' || tag.value('TargetMode') === 'External') return;
    const target = tag.value('Target');
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    relations.set(tag.value('Id'), { type: tag.value('Type').split('/').at(-1) ?? '', part: path });
  });
  return relations;
}

/** The slides in the order they are shown. */
export function slideNames(parts: Parts): string[] {
  const relations = relationsOf(parts, 'ppt/presentation.xml');
  const xml = parts.get('ppt/presentation.xml')?.toString('utf8') ?? '';
  // Ids of the slide and of its part differ in their prefix alone.
  const shown = [...xml.matchAll(/<\w+:sldId\s[^<>]*?r:id\s*=\s*["']([^"'<>]+)["']/g)].map(([, id = '']) => relations.get(id)?.part ?? '');
  const order = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
  const others = [...parts.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name)).sort((a, b) => order(a) - order(b));
  return [...new Set([...shown, ...others])].filter((name) => parts.has(name));
}

import { ATTACHMENT_TYPES, type AttachmentEnding } from '../../schemas/attachment-types.ts';
import type { Finding } from '../../problems/problem.ts';
import { refuse, remind, type PublishedAttachment } from './findings.ts';
import { plainPicture } from './package-pictures.ts';
import { editXml, type XmlTag } from './xml.ts';
import { readPackage, writePackage, type Parts } from './zip-package.ts';

const MANIFEST = 'META-INF/manifest.xml';
/** Properties, printers and windows of the writer's computer, small pictures of pages, caches. */
const LEFT_OUT = /(?:^|\/)(?:meta\.xml|settings\.xml|layout-cache|manifest\.rdf)$|^(?:Thumbnails|Configurations2)\//;
const TEXT = /(?:^|\/)(?:content|styles)\.xml$/;
/** `media/` is where Microsoft Office puts them. */
const PICTURE = /^(?:(?:[\w ]+\/)?Pictures|media)\/[^/]+\.(?:png|jpe?g|gif|webp|bmp|emf|wmf|svg)$/i;
/** What LibreOffice shows in the place of charts and formulas. */
const REPLACEMENT = /^ObjectReplacements\/[\w ]+$/;
const FONT = /^Fonts\/[^/]+\.(?:ttf|otf)$/i;

/** Elements that run something, and those that fetch something when the file is opened. */
const RUNNING = /^(?:script|applet|plugin|floating-frame)$/;
const FETCHING = /^(?:dde-connection|dde-source|dde-connection-decl|database-range-source|cell-range-source|table-source)$/;

/** What a click in a presentation may do: lead to another slide. */
const TURNING = /^(?:(?:previous|next|first|last)-page|show|hide|stop)$/;

/**
 * Judges an OpenDocument file (ISO 26300) and packs it anew without what it says of its writers.
 * @throws AttachmentError
 */
export async function prepareOpenDocument(bytes: Buffer, ending: AttachmentEnding): Promise<PublishedAttachment> {
  const parts = await readPackage(bytes);
  if (parts.get('mimetype')?.toString('latin1') !== ATTACHMENT_TYPES[ending].mediaType || !parts.has('content.xml') || !parts.has(MANIFEST))
    throw refuse.wrongKind();
  const kept: Parts = new Map();
  const reminders = new Map<string, Finding>();
  for (const [part, data] of parts) {
    if (/^(?:Basic|Scripts|Dialogs)\//.test(part)) throw refuse.macro();
    if (/signatures\.xml$/i.test(part)) throw refuse.signed();
    if (LEFT_OUT.test(part)) continue;
    if (part === MANIFEST) kept.set(part, editManifest(data));
    else if (TEXT.test(part))
      kept.set(
        part,
        editText(data, part, (finding) => reminders.set(finding.message, finding)),
      );
    else if (PICTURE.test(part)) kept.set(part, plainPicture(data, part));
    else if (part === 'mimetype' || FONT.test(part) || REPLACEMENT.test(part)) kept.set(part, data);
    else throw /\.xml$|\.rdf$/.test(part) ? refuse.part(part) : refuse.embedded(part);
  }
  return { bytes: writePackage(kept, 'mimetype'), reminders: [...reminders.values()] };
}

function editManifest(bytes: Buffer): Buffer {
  return editXml(bytes, (tag) => {
    if (tag.name === 'encryption-data') throw refuse.locked();
    if (tag.name === 'file-entry' && LEFT_OUT.test(tag.value('full-path'))) tag.cut();
  });
}

function editText(bytes: Buffer, part: string, note: (finding: Finding) => unknown): Buffer {
  // Every slide has a page of notes, which stands last in it and is mostly empty.
  let isInNotes = false;
  return editXml(
    bytes,
    (tag) => {
      if (tag.name === 'notes' || tag.name === 'page') isInNotes = tag.name === 'notes';
      editTag(tag, part, note);
    },
    (element, text) => {
      if (isInNotes && part === 'content.xml' && /^(?:p|span|a)$/.test(element) && text.trim() !== '') note(remind.notes);
    },
  );
}

function editTag(tag: XmlTag, part: string, note: (finding: Finding) => unknown): void {
  if (tag.name === 'annotation') throw refuse.comments();
  if (tag.name === 'tracked-changes') throw refuse.trackedChanges();
  if (tag.name === 'object-ole') throw refuse.embedded(part);
  if (RUNNING.test(tag.name) || (tag.name === 'event-listener' && !TURNING.test(tag.value('action')))) throw refuse.macro();
  if (FETCHING.test(tag.name)) throw refuse.remote();
  // A chart takes its figures from the table it lies in.
  const isChart = tag.name === 'chart' && tag.value('href') === '..';
  if (tag.has('href') && !isChart) checkAddress(tag.value('href'), tag.name === 'a');
  if (tag.name === 'table-properties' && tag.value('display') === 'false') note(remind.hiddenSheets);
  if (tag.name === 'drawing-page-properties' && tag.value('visibility') === 'hidden') note(remind.hiddenSlides);
}

/** Links lead to the web; pictures and objects lie in the package. */
function checkAddress(address: string, isLink: boolean): void {
  if (isLink) {
    if (!/^(?:https?:\/\/|mailto:|#)/i.test(address)) throw refuse.outside(address);
  } else if (address !== '' && !/^(?:\.\/)?(?:Pictures|media\/|Object|ObjectReplacements|Fonts|#)/.test(address)) {
    throw /^https?:/i.test(address) ? refuse.remote() : refuse.outside(address);
  }
}

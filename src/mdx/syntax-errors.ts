import { checkAddress } from './addresses.ts';
import { components } from './components.ts';
import { hide } from './mask.ts';
import { syntaxMessages as say } from './messages.ts';
import type { Finding } from '../problems/problem.ts';
import type { Report } from '../problems/report.ts';
import { checkTagName, isHtmlName, reportAttributeForms } from './tag-faults.ts';
import { readTag, type Tag } from './tag.ts';

/** Where Sätteri's MDX parser stopped, and its words. */
export interface SyntaxFault {
  offset: number;
  reason: string;
  /** Offset of the opening tag its words name, if any. */
  openedAt: number | null;
}

/** Reads `line:column: words (rule)`, the only form in which the parser says where it stopped. */
export function readFault(message: string, offsetOf: (line: number, column: number) => number): SyntaxFault | null {
  const parts = /^(\d+):(\d+): ([^]*)$/.exec(message);
  if (!parts) return null;
  const reason = parts[3] ?? '';
  const opened = /\((?:`[^`]*` opened at )?(\d+):(\d+)\)/.exec(reason);
  return {
    offset: offsetOf(Number(parts[1]), Number(parts[2])),
    reason,
    openedAt: opened ? offsetOf(Number(opened[1]), Number(opened[2])) : null,
  };
}

/**
 * Reports a fault in the editor's words and returns the masked text with the
 * fault hidden, so that the rest of the file can be read too. The text always
 * changes and never its length.
 */
export function explainFault(source: string, masked: string, fault: SyntaxFault, report: Report): string {
  const at = fault.offset;
  const rest = source.slice(at, at + 2000);
  const hideTo = (end: number) => hide(masked, [{ start: at, end: Math.max(end, at + 1) }]);

  if (rest.startsWith('<!--')) {
    report.add(at, say.htmlComment);
    const end = source.indexOf('-->', at);
    return hideTo(end === -1 ? source.length : end + 3);
  }
  if (/^<[!?]/.test(rest)) {
    report.add(at, say.declaration);
    return hideTo(at + (/^<[!?][^<>\n]*>?/.exec(rest)?.[0].length ?? 1));
  }
  const autolink = /^<([a-z][a-z0-9+.-]{1,31}:(?!:)[^\s<>"'{}]+|[^\s<>@"']+@[^\s<>"'=]+)>/i.exec(rest);
  if (autolink) {
    const address = autolink[1] ?? '';
    report.add(at, (address.includes('@') && !address.includes(':') ? null : checkAddress(address)) ?? say.autolink(address));
    return hideTo(at + autolink[0].length);
  }
  const tag = readTag(source, at);
  if (tag?.isFinished && fault.reason.includes('closing tag')) return explainPairing(tag, source, masked, fault, report);
  if (tag) return explainTag(tag, source, masked, report);
  if (rest.startsWith('<')) {
    const run = /^<+/.exec(rest)?.[0].length ?? 1;
    report.add(at, say.lessThan(rest.slice(run, run + 12)));
    return hideTo(at + run);
  }
  report.add(at, say.other);
  return hideTo(at + 1);
}

function explainPairing(tag: Tag, source: string, masked: string, fault: SyntaxFault, report: Report): string {
  const refused = checkTagName(tag.name);
  const opening = fault.openedAt !== null && fault.openedAt !== tag.start ? readTag(source, fault.openedAt) : null;
  if (!tag.isClosing) report.add(tag.start, refused ?? explainUnclosed(tag.name));
  else if (fault.reason.startsWith('Expected') && opening) report.add(tag.start, say.crossing(tag.name));
  else report.add(tag.start, say.strayClosing(tag.name));
  if (opening) {
    const openingRefused = checkTagName(opening.name);
    if (openingRefused) report.add(opening.start, openingRefused);
    else if (tag.isClosing && opening.name !== tag.name) report.add(opening.start, explainUnclosed(opening.name));
    masked = hide(masked, [opening]);
  }
  return hide(masked, [tag]);
}

function explainUnclosed(name: string): Finding {
  const rule = components.get(name);
  return rule?.children === 'none' ? say.unclosedAlone(name, rule.example) : say.unclosed(name);
}

function explainTag(tag: Tag, source: string, masked: string, report: Report): string {
  const refused = checkTagName(tag.name);
  if (refused || !tag.isFinished || tag.isClosing) {
    if (tag.isFinished) report.add(tag.start, refused ?? say.strayClosing(tag.name));
    else if (refused && !isHtmlName(tag.name)) report.add(tag.start, say.lessThan(source.slice(tag.start + 1, tag.start + 13)));
    else report.add(tag.start, refused ?? say.unfinished(tag.name));
    if (!tag.isFinished) return hide(masked, [{ start: tag.start, end: tag.start + 1 }]);
    const closing = tag.isSelfClosing || tag.isClosing ? -1 : source.indexOf(`</${tag.name}>`, tag.end);
    if (closing !== -1) masked = hide(masked, [{ start: closing, end: closing + tag.name.length + 3 }]);
    return hide(masked, [tag]);
  }
  const faulty = reportAttributeForms(tag, report);
  if (faulty.length === 0) {
    report.add(tag.start, say.other);
    return hide(masked, [tag]);
  }
  return hide(masked, faulty, ' ');
}

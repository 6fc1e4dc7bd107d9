import type { Page } from '@playwright/test';

interface Node {
  nodeId: string;
  ignored: boolean;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** Roles that a screen reader says with their names, by what they are called here. */
const SAID: Readonly<Record<string, string>> = {
  banner: 'banner',
  navigation: 'navigation',
  main: 'main',
  complementary: 'beside',
  contentinfo: 'footer',
  search: 'search',
  region: 'region',
  heading: 'heading',
  link: 'link',
  button: 'button',
  combobox: 'field',
  searchbox: 'field',
  textbox: 'field',
  spinbutton: 'number',
  DisclosureTriangle: 'fold',
  group: 'group',
  checkbox: 'box',
  radio: 'radio',
  img: 'picture',
  image: 'picture',
};

/**
 * What a screen reader says of a page in order, one line each, out of Chromium's accessibility tree: `heading 1: Thư viện`,
 * `link: Tin tức`, and texts between them as they are.
 */
export async function spoken(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const say = (node: Node): void => {
    const role = node.role?.value ?? '';
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    const level = node.properties?.find(({ name: property }) => property === 'level')?.value.value;
    const said = SAID[role];
    if (!node.ignored && role === 'StaticText') {
      if (name) lines.push(name);
      return;
    }
    if (!node.ignored && said && (name || !['region', 'group'].includes(said)))
      lines.push(`${said}${level ? ` ${level}` : ''}: ${name}`.replace(/: $/, ''));
    // What a link, heading or button says is its name.
    if (said && ['heading', 'link', 'button', 'fold', 'box', 'radio', 'picture'].includes(said) && role !== 'heading') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (!child) continue;
      if (role === 'heading' && child.role?.value === 'StaticText') continue;
      say(child);
    }
  };
  if (nodes[0]) say(nodes[0]);
  return lines;
}

/** Lines that say what the line before has just said. */
export function saidTwice(lines: readonly string[]): string[] {
  const words = (line: string): string => line.replace(/^[a-z]+(?: \d)?: /, '');
  return lines.filter(
    (line, index) => index > 0 && /\p{L}{2}/u.test(line) && words(line) === words(lines[index - 1]!) && !isOneThing(lines, index),
  );
}

/** A heading that is a link is one thing said once, with both; so is a field, or a group of them, with its label, whichever comes first. */
function isOneThing(lines: readonly string[], index: number): boolean {
  const [before, line] = [lines[index - 1]!, lines[index]!];
  const isField = (one: string): boolean => /^(?:field|number|radio|box|group): /.test(one);
  return (line.startsWith('link: ') && before.startsWith('heading ')) || isField(line) !== isField(before);
}

/** A block of JSON-LD that speaks of one article is smaller and flatter than this. */
const LONGEST = 100_000;
const DEEPEST = 30;

/** Takes every script out of a document but the JSON-LD that is JSON. @returns how many there were */
export function keepLinkedData(document: Document): number {
  const scripts = [...document.querySelectorAll('script')];
  for (const script of scripts) if (!isLinkedData(script)) script.remove();
  return scripts.length;
}

function isLinkedData(script: HTMLScriptElement): boolean {
  const text = script.textContent;
  if (script.getAttribute('type')?.trim().toLowerCase() !== 'application/ld+json' || text.length > LONGEST || depthOf(text) > DEEPEST)
    return false;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null;
  } catch {
    return false;
  }
}

/** Brackets open at once, wherever they stand: never less than the depth of the data. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

/** How Sveltia 0.221 takes the marks off what is typed and off what is searched (services/search/util.js, @sveltia/ui's group). */
const WITHOUT_MARKS = /\.normalize\(`NFD`\)\.replace\((?:\w+|\/\\p\{Diacritic\}\/gu),``\)\.toLocaleLowerCase\(\)/g;

/** Its code, finding “Đạo đức” by `dao duc` too: Unicode does not take the stroke of đ for a mark. */
export function findingByPlainLetters(code: string): string {
  return code.replace(WITHOUT_MARKS, (its) => `${its}.replaceAll(\`đ\`,\`d\`)`);
}

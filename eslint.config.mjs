import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Folders of src, lowest first: a folder imports only from those its list names. */
const MAY_IMPORT = {
  vietnamese: [],
  problems: ['vietnamese'],
  text: ['vietnamese'],
  works: ['vietnamese', 'text'],
  schemas: ['text'],
  mdx: ['vietnamese', 'problems', 'schemas', 'text'],
  typography: ['vietnamese', 'text'],
  search: ['vietnamese'],
  'site-copy': [],
  keeping: ['schemas', 'search'],
  commands: ['problems'],
  library: ['vietnamese', 'problems', 'schemas', 'text', 'works', 'mdx', 'commands'],
  release: ['problems', 'mdx', 'commands', 'library'],
  check: ['vietnamese', 'problems', 'schemas', 'text', 'works', 'mdx', 'commands', 'library'],
  editing: ['vietnamese', 'problems', 'schemas', 'text', 'works', 'mdx', 'commands', 'library', 'check'],
  import: ['vietnamese', 'problems', 'schemas', 'text', 'works', 'mdx', 'commands', 'library', 'check', 'editing'],
  synonyms: ['problems', 'vietnamese', 'text', 'typography', 'commands', 'library'],
  migrations: ['text', 'problems', 'schemas', 'mdx', 'commands', 'library'],
  handbook: ['vietnamese', 'problems', 'schemas', 'text', 'works', 'mdx', 'commands', 'library', 'check', 'editing'],
  pack: ['text'],
  cards: ['commands', 'library'],
  papers: ['assets', 'problems', 'commands', 'library', 'schemas', 'text', 'pack', 'data'],
  portable: ['problems', 'schemas', 'commands', 'library', 'pack', 'release'],
  integration: [
    'assets',
    'problems',
    'commands',
    'library',
    'release',
    'editing',
    'schemas',
    'text',
    'search',
    'keeping',
    'data',
    'mdx',
    'components',
    'pack',
    'papers',
    'cards',
    'portable',
  ],
  data: ['vietnamese', 'problems', 'schemas', 'text', 'works', 'mdx', 'typography', 'library', 'pack', 'cards'],
  components: ['vietnamese', 'schemas', 'text', 'works', 'mdx', 'search', 'site-copy', 'keeping', 'data', 'assets', 'pack'],
  layouts: ['components', 'data', 'schemas', 'text', 'styles', 'assets'],
  cli: [
    'vietnamese',
    'problems',
    'commands',
    'library',
    'check',
    'editing',
    'import',
    'handbook',
    'migrations',
    'synonyms',
    'release',
    'integration',
    'papers',
  ],
};
const PLAIN_NODE = [
  'cards',
  'pack',
  'papers',
  'portable',
  'works',
  'commands',
  'release',
  'vietnamese',
  'problems',
  'schemas',
  'text',
  'mdx',
  'typography',
  'search',
  'keeping',
  'check',
  'editing',
  'import',
  'handbook',
  'migrations',
  'synonyms',
];
const FOLDERS = [...Object.keys(MAY_IMPORT), 'pages', 'styles', 'assets', 'scripts'];

const dependencyRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const forbidden = FOLDERS.filter((name) => name !== folder && !allowed.includes(name));
  return {
    files: [`src/${folder}/**/*.{ts,astro,mdx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(src/)?(${forbidden.join('|')})/`,
              message: `src/${folder} may import only from: ${allowed.join(', ') || 'itself'}. See "Dependency rule" in CONTRIBUTING.md.`,
            },
            ...(PLAIN_NODE.includes(folder)
              ? [{ regex: '^astro:', message: `src/${folder} runs in plain Node and in browsers: no astro:* modules.` }]
              : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['content/', 'dist*/', 'node_modules/', '.astro/', 'test-results/', 'playwright-report/', 'tests/fixtures/', 'engine/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  // Prettier breaks no string; what it leaves is broken by hand. A regular expression has no place to break.
  { files: ['**/*.{ts,mjs}'], rules: { 'max-len': ['error', { code: 140, ignoreRegExpLiterals: true, ignoreTemplateLiterals: false }] } },
  // Files of other formats, written as they stand.
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-len': ['error', { code: 140, ignoreRegExpLiterals: true, ignoreTemplateLiterals: true, ignoreStrings: true }] },
  },
  { files: ['src/**/*.{ts,astro}'], rules: { 'max-lines': ['error', { max: 240, skipBlankLines: true, skipComments: true }] } },
  { files: ['src/components/site/*.inline.js'], languageOptions: { sourceType: 'script' } },
  ...dependencyRules,
);

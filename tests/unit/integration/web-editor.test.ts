import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/problems/refusal.ts';
import { webEditor } from '../../../src/integration/web-editor.ts';

describe('the web editor', () => {
  it('is refused in a sentence where the content lies outside the repository', async () => {
    const { hooks } = webEditor({ root: '/kho', contentDir: '/noi-khac' } as never, { site: { editor: { enabled: true } } } as never);
    const finish = hooks['astro:build:done'] as unknown as (build: unknown) => Promise<void>;
    await assert.rejects(
      finish({ dir: new URL('file:///site/'), logger: { info: () => undefined } }),
      (error: unknown) => error instanceof Refusal && /nằm trong kho mã; \/noi-khac nằm ngoài\. Bỏ CONTENT_DIR/.test(error.message),
    );
  });
});

import { isCancel, multiselect, note, select, text } from '@clack/prompts';
import { drainInput } from '../commands/drain-input.ts';
import type { KnownEntry } from './known-library.ts';
import { ARTICLE_CATEGORIES, RIGHTS } from '../schemas/article.ts';
import type { DraftFields } from './draft/draft.ts';
import { failures, ImportCancelled } from './messages.ts';
import type { Proposals } from './proposals/propose.ts';
import { entriesOf } from './proposals/proposal.ts';

/** Asks the editor what a file cannot tell; what was found stands as the answer already. @throws ImportCancelled */
export function askChoices(entries: readonly KnownEntry[]): (fields: DraftFields, proposals: Proposals) => Promise<DraftFields> {
  const units = new Set(entriesOf(entries, 'organisations').map(({ data }) => data.name.toLowerCase()));
  const topics = entriesOf(entries, 'topics').map(({ id, data }) => ({ value: id, label: data.name }));
  return async (fields, { byField }) => {
    await drainInput();
    note([fields.title ?? '(chưa có tiêu đề)', fields.summary ?? '(chưa có tóm tắt)'].join('\n\n'), 'Bài nhập');
    const title = answered(
      await text({
        message: 'Tiêu đề',
        initialValue: fields.title ?? '',
        validate: (value) => (lengthOf(value) < 10 || lengthOf(value) > 200 ? 'Từ 10 đến 200 ký tự.' : undefined),
      }),
    ).trim();
    const category = answered(
      await select({
        message: 'Chuyên mục',
        initialValue: fields.category,
        options: optionsOf(ARTICLE_CATEGORIES),
        showInstructions: false,
      }),
    );
    const chosenTopics =
      topics.length === 0
        ? []
        : answered(
            await multiselect({
              message: 'Chủ đề (phím cách để chọn, Enter để xong)',
              required: false,
              initialValues: fields.references.topics,
              showInstructions: false,
              options: topics.map((topic) => ({ ...topic, ...hintOf(byField.topics.find(({ id }) => id === topic.value)?.why) })),
            }),
          );
    const name = answered(
      await text({
        message: 'Tên nguồn (báo, trang đã đăng)',
        initialValue: fields.source.name ?? '',
        placeholder: 'để trống nếu chưa rõ',
      }),
    ).trim();
    const rights =
      fields.source.rights ??
      answered(
        await select({
          message: 'Quyền đăng',
          initialValue: !fields.source.url && units.has(name.toLowerCase()) ? 'own' : 'later',
          options: [...optionsOf(RIGHTS), { value: 'later', label: 'Để sau' }],
          showInstructions: false,
        }),
      );
    return {
      ...fields,
      title,
      category,
      source: { ...fields.source, name: name || null, rights: rights === 'later' ? null : rights },
      references: { ...fields.references, topics: chosenTopics },
    };
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new ImportCancelled(failures.cancelled);
  return answer as Exclude<T, symbol>;
}

function lengthOf(value: string | undefined): number {
  return value?.trim().length ?? 0;
}

function optionsOf<K extends string>(labels: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value: value as K, label }));
}

function hintOf(why: string | undefined): { hint?: string } {
  return why ? { hint: why } : {};
}

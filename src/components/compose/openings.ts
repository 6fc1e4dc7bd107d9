import { itemOf, LONGEST, type OwnItem, type OwnLibrary } from '../../pack/own/own-session.ts';
import { build, part } from '../search/build.ts';
import { strings } from './strings.ts';

interface Asked {
  fromPlan(material: string, minutes: number): void;
  search(): void;
  addOwn(item: OwnItem): void;
}

/** Ways to begin an empty session, and what is typed by oneself. */
export class Openings {
  constructor(root: ParentNode, { materials }: OwnLibrary, asked: Asked) {
    const choice = part<HTMLSelectElement>(root, 'materials');
    const options = materials.flatMap(({ id, title, lengths }) =>
      lengths.map((minutes) => build('option', { value: `${minutes} ${id}` }, strings.lengthOption(title, minutes))),
    );
    choice.replaceChildren(...options);
    part(root, 'from-material').hidden = options.length === 0;
    part(root, 'take-plan').addEventListener('click', () => {
      const [minutes, id] = choice.value.split(' ');
      if (id) asked.fromPlan(id, Number(minutes));
    });
    part(root, 'to-search').addEventListener('click', () => asked.search());
    const field = part<HTMLInputElement>(root, 'own');
    field.maxLength = LONGEST.text;
    part(root, 'to-own').addEventListener('click', () => field.focus());
    const add = (kind: 'task' | 'question'): void => {
      const text = field.value.trim();
      if (text === '') return field.focus();
      field.value = '';
      asked.addOwn(itemOf(kind, { text }));
    };
    part(root, 'own-question').addEventListener('click', () => add('question'));
    part<HTMLFormElement>(root, 'own-form').addEventListener('submit', (event) => {
      event.preventDefault();
      add('task');
    });
  }
}

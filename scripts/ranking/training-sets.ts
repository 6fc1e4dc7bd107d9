/** What the trees are trained on, and what they are measured with: judged sets of this machine, and queries made of documents. */
import { listSets, readSet, type EvalSet } from '../bench/eval-sets.ts';
import { Compounds } from '../bench/harder/compounds.ts';
import { listHarderSets } from '../bench/harder/harder-sets.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS, type QueryForm } from '../bench/query-forms.ts';
import { questionsFromSentences, scatteredKeywords } from './training-queries.ts';

/** Judged queries taken of each set to train on or to measure with, and made of its documents. */
const LEARNT = 500;
const MEASURED = 2000;
const MADE = 400;
/** A set of entries that change with every commit: a model trained on it would never come out the same. */
const OWN = 'library';
/** Queries against bodies alone: their documents are those of a set that is trained on. */
const BLANK = 'news-blank';
/** Passages of works of which nothing is trained on. */
const APART = 'work-passages';

export interface TrainingSet extends EvalSet {
  /** What its figures stand under; several may share one index. */
  label: string;
  forms: Readonly<Record<string, QueryForm>>;
  /** What its queries count beside those of others. */
  weight: number;
}

/** What a query of a form counts: most readers type as it is, or a few words. */
const FORM_WEIGHTS: Readonly<Record<string, number>> = { 'as is': 2, scattered: 2, 'one typo': 1, 'scattered, one typo': 1 };
/** The forms that say what the trees are worth. */
const MEASURED_FORMS = ['as is', 'no diacritics', 'one typo', 'last syllable cut', 'keywords', 'keywords, last cut', 'scattered'];

export function weightOfForm(form: string): number {
  return FORM_WEIGHTS[form] ?? 0;
}

/** The given sets whole, questions made of their documents at half their weight, and articles without their titles. */
export async function readLearntSets(): Promise<TrainingSet[]> {
  const given = (await listSets()).filter((name) => name !== OWN);
  const sets: TrainingSet[] = [];
  for (const name of given) {
    const set = toTrainingSet(await readSet(name, LEARNT), Object.keys(FORM_WEIGHTS));
    sets.push(set, withMadeQueries(set));
  }
  for (const name of listHarderSets().filter((name) => name === BLANK)) {
    sets.push(toTrainingSet(await readSet(name, LEARNT), Object.keys(FORM_WEIGHTS)));
  }
  return sets;
}

/** Sets of which neither a document nor a query is trained on. */
export async function readMeasuredSets(): Promise<TrainingSet[]> {
  const own = toTrainingSet(await readSet(OWN, MEASURED), MEASURED_FORMS);
  const others = listHarderSets().filter((name) => name === APART);
  const sets = await Promise.all(others.map(async (name) => toTrainingSet(await readSet(name, MEASURED), MEASURED_FORMS)));
  return [...sets, own, withMadeQueries(own)];
}

function withMadeQueries(set: TrainingSet): TrainingSet {
  const queries = questionsFromSentences(set.documents, MADE, set.name);
  return { ...set, label: `${set.name}, made`, queries, weight: set.weight / 2 };
}

function toTrainingSet(set: EvalSet, wanted: readonly string[]): TrainingSet {
  const compounds = new Compounds(set.documents.map(({ title, body }) => `${title}\n${body}`));
  const scattered: QueryForm = (query, { documentCounts }) => scatteredKeywords(query, compounds, documentCounts);
  const forms: Record<string, QueryForm> = {
    ...WHOLE_QUERY_FORMS,
    ...SHORT_QUERY_FORMS,
    scattered,
    'scattered, one typo': (query, context) => WHOLE_QUERY_FORMS['one typo']!(scattered(query, context), context),
  };
  return { ...set, label: set.name, weight: 1, forms: Object.fromEntries(wanted.map((form) => [form, forms[form]!])) };
}

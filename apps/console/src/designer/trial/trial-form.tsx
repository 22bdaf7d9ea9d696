import { type ProcessPlan, stepsOf } from '@app/bpmn';
import { useMemo, useState } from 'react';
import type { CivilDay } from '@app/kernel';
import { FillIn, type FilledIn, useTexts } from '@app/ui';
import { type JsonObject, text } from '../documents/json.js';
import { shownForm } from '../documents/shown-form.js';
import { drafts } from '../pages/draft-api.js';

/** The form a step names, of those that are drawn up. */
export function formOf(plan: ProcessPlan, step: string, forms: readonly JsonObject[]): JsonObject | undefined {
  const key = stepsOf(plan).find(({ id }) => id === step)?.form;
  return key === undefined ? undefined : forms.find((form) => text(form['key']) === key);
}

interface Wrong {
  readonly field: string;
  readonly message: string;
}
export interface TriedForm {
  /** Facts the form answers: they are not asked a second time. */
  readonly answers: (fact: string) => boolean;
  /**
   * Judges what was filled in as it is for real dossiers.
   *
   * @param isRequired  what goes forward is done with the form; a negative act may come without
   * @returns what was filled in; undefined where nothing was said and nothing must be; null where something is wrong with it
   */
  readonly take: (isRequired: boolean, on: CivilDay) => Promise<FilledIn['content'] | undefined | null>;
  readonly fields: React.ReactNode;
}

/** The form of a step in the trial, judged by the server with the rules of the desk. */
export function useTriedForm(written: JsonObject | undefined, prefix: string): TriedForm {
  const { pick } = useTexts();
  const shown = useMemo(() => (written === undefined ? null : shownForm(written)), [written]);
  const [said, setSaid] = useState<FilledIn | null>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [isTried, setTried] = useState(false);
  const take: TriedForm['take'] = async (isRequired, on) => {
    const content = said?.content ?? {};
    if (written === undefined || (!isRequired && Object.keys(content).length === 0)) return undefined;
    setTried(true);
    const [first] = said?.missing ?? [];
    if (first !== undefined) document.getElementById(`${prefix}${first}`)?.focus();
    if (first !== undefined) return null;
    const judged = await drafts.judgeForm(written, content, on);
    const found = judged.ok ? judged.value.problems.map(({ field, message }) => ({ field, message: pick(message) })) : [{ field: '', message: judged.error.title }];
    setWrong(found);
    return found.length > 0 ? null : content;
  };
  const names = new Set(shown?.form.sections.flatMap(({ fields }) => fields.map(({ name }) => name)) ?? []);
  return {
    take, answers: (fact) => names.has(fact),
    fields: shown && <div className="dz-tried-form"><FillIn form={shown.form} asks={shown.asks} isTried={isTried} errors={wrong} prefix={prefix} onSay={setSaid} /></div>,
  };
}

/** Facts the outcome asks for that the form answers: the field of the same name. */
export function factsFilled(content: FilledIn['content'] | undefined, asks: readonly string[]): Readonly<Record<string, unknown>> {
  const answers = new Map(Object.values(content ?? {}).flatMap((fields) => Object.entries(fields ?? {})));
  return Object.fromEntries(asks.filter((name) => answers.has(name)).map((name) => [name, answers.get(name)]));
}

import { useEffect } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import type { FormSection as Section } from '@app/contracts';
import { Button, copied, copiesFor, FormSection, knownOf, opened, sameAnswers, useTexts, withAnswer } from '@app/ui';
import { questionSections } from './pledges.js';
import type { StepProps } from './step-props.js';
import { pathOf } from './steps.js';

/** The declaration, one section a page. */
export function ContentStep(props: StepProps) {
  const { held, procedure, asks, buttons } = props;
  const { t, pick } = useTexts();
  const { section: named } = useParams();
  const { form } = procedure;
  const { values } = held.edit;
  const { id } = held.draft;
  const sections = questionSections(form, values, asks);
  const at = sections.findIndex(({ name }) => name === named);
  const section = sections[at];
  useOpened(section?.name, props);
  if (!section) return <Navigate to={pathOf(id, 'content', firstOpen(sections, held.draft))} replace />;
  const next = sections[at + 1];
  const copies = copiesFor(procedure, section, { values, applicant: held.edit.applicant, asks });
  const taken = sameAnswers(form, section, values, asks);
  return (
    <>
      <h1>{pick(section.title)}</h1>
      <Sections held={held} sections={sections} here={section.name} />
      {taken && Object.keys(taken.values).length > 0 && copies.length === 0 ? <p className="p-lead">{t('filing.copy.taken', { title: pick(taken.source.title) })}</p> : null}
      {copies.length > 0 ? (
        <div className="p-acts">
          {copies.map((copy) => <Button key={copy.from} size="small" onClick={() => held.change({ values: copied(values, section.name, copy) })}>{copy.from === 'applicant' ? t('filing.copy.applicant') : t('filing.copy.section', { title: pick(copy.title) })}</Button>)}
        </div>
      ) : null}
      <div className="m-form" key={section.name}>
        <FormSection section={section} answers={values} asks={asks} onAnswer={(field, value) => held.change({ values: withAnswer(held.edit.values, section.name, field, value) })} />
        {buttons(section.name, next ? pathOf(id, 'content', next.name) : pathOf(id, 'papers'))}
      </div>
    </>
  );
}

/** What a machine can type stands there when the page opens; what is cleared afterwards stays clear. */
function useOpened(name: string | undefined, { held: { amend }, procedure, asks }: StepProps): void {
  useEffect(() => {
    const section = procedure.form.sections.find((one) => one.name === name);
    if (!section) return;
    amend((edit) => {
      const values = opened(procedure.form, section, edit.values, knownOf(procedure, asks, edit.applicant));
      return values === edit.values ? edit : { ...edit, values };
    });
  }, [name, amend, procedure, asks]);
}

function Sections({ held, sections, here }: { readonly held: StepProps['held']; readonly sections: readonly Section[]; readonly here: string }) {
  const { t, pick } = useTexts();
  const [params] = useSearchParams();
  const states = new Map(held.draft.sections.map(({ name, state }) => [name, state]));
  const at = sections.findIndex(({ name }) => name === here);
  const back = params.get('back') === 'check' ? '?back=check' : '';
  return (
    <details className="f-sections">
      <summary>{t('filing.content.part', { number: at + 1, count: sections.length })}</summary>
      <ol>
        {sections.map(({ name, title }) => {
          const state = states.get(name) ?? 'NOT_STARTED';
          return <li key={name}><Link to={pathOf(held.draft.id, 'content', name) + back} aria-current={name === here ? 'page' : undefined}>{pick(title)}</Link> <span className={state === 'DONE' ? undefined : 'm-tag'}>{t(`filing.state.${state}`)}</span></li>;
        })}
      </ol>
    </details>
  );
}

/** Where to go on: the first section something is missing in, else the first. What a machine typed makes no section done. */
function firstOpen(sections: readonly Section[], { sections: states }: StepProps['held']['draft']): string | undefined {
  const done = new Set(states.filter(({ state }) => state === 'DONE').map(({ name }) => name));
  return (sections.find(({ name }) => !done.has(name)) ?? sections[0])?.name;
}

import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import type { FormSection as Section } from '@app/contracts';
import { type Answers, askedSections, Button, FormSection, isBlank, useTexts, withAnswer } from '@app/ui';
import { copiesFor, copied } from './copies.js';
import type { StepProps } from './step-props.js';
import { pathOf } from './steps.js';

/** The declaration, one section a page. */
export function ContentStep({ held, procedure, asks, buttons }: StepProps) {
  const { t, pick } = useTexts();
  const { section: named } = useParams();
  const { form } = procedure;
  const { values } = held.edit;
  const { id } = held.draft;
  const sections = askedSections(form, values, asks);
  const at = sections.findIndex(({ name }) => name === named);
  const section = sections[at];
  if (!section) return <Navigate to={pathOf(id, 'content', firstOpen(sections, values))} replace />;
  const next = sections[at + 1];
  const copies = copiesFor(procedure, section, { values, applicant: held.edit.applicant });
  return (
    <>
      <h1>{pick(section.title)}</h1>
      <Sections held={held} sections={sections} here={section.name} />
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

/** Where to go on: the first section with nothing in it, else the first. */
const firstOpen = (sections: readonly Section[], values: Answers): string | undefined =>
  (sections.find(({ name }) => Object.values(values[name] ?? {}).every(isBlank)) ?? sections[0])?.name;

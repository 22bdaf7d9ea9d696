import { megabytes, useTexts } from '@app/ui';
import type { StepProps } from './step-props.js';
import { Paper } from './paper.js';
import { pathOf } from './steps.js';

/** The papers, one box each. What is allowed is said before anybody chooses. */
export function PapersStep({ held, procedure, buttons }: StepProps) {
  const { t, pick } = useTexts();
  const { fileLimits: limits } = procedure;
  const states = new Map(held.draft.components.map(({ code, isAsked }) => [code, isAsked]));
  const asked = procedure.components.filter(({ code, isForm, toShow }) => !isForm && !toShow && states.get(code) !== false);
  const shown = procedure.components.filter(({ isForm, toShow }) => !isForm && toShow);
  return (
    <>
      <h1>{t('filing.step.papers')}</h1>
      <p className="p-lead">{t('filing.papers.limits', { extensions: limits.extensions.join(', '), each: megabytes(limits.bytesOfFile), all: megabytes(limits.bytesOfDraft) })}</p>
      {asked.length === 0 ? <p>{t('filing.papers.none')}</p> : null}
      {asked.map((component) => <Paper key={component.code} held={held} component={component} limits={limits} isAsked={states.get(component.code) === true && (component.required || component.requiredWhen !== undefined)} />)}
      {shown.length > 0 ? (
        <section className="f-box">
          <h2>{t('filing.papers.toShow')}</h2>
          <ul>{shown.map(({ code, name }) => <li key={code}>{pick(name)}</li>)}</ul>
        </section>
      ) : null}
      <div className="m-form">{buttons('papers', pathOf(held.draft.id, 'fees'))}</div>
    </>
  );
}

import type { ReactNode } from 'react';
import { Button, Form, problemOf, ProblemNotice, useTexts } from '@app/ui';
import { EffectPanel } from './decision-effect.js';
import type { useCalendarDecision } from './use-calendar-decision.js';

interface DecisionSheetProps {
  readonly label: string;
  readonly title: string;
  readonly lead?: string;
  readonly decision: ReturnType<typeof useCalendarDecision>;
  /** Asks for the effect; a form that is not right yet does not. */
  readonly onAsk: () => void;
  readonly children: ReactNode;
}
/** A decision about working time: its fields, then its effect on running dossiers; only what was shown can be published. */
export function DecisionSheet({ label, title, lead, decision: { preview, effect, publish }, onAsk, children }: DecisionSheetProps) {
  const { t } = useTexts();
  return (
    <section className="m-sheet a-panel" aria-label={label}>
      <h2>{title}</h2>
      {lead === undefined ? null : <p className="k-lead">{lead}</p>}
      <Form className="a-form" onSubmit={onAsk}>
        {children}
        {preview.error ? <ProblemNotice problem={problemOf(preview.error)} /> : null}
        <div className="k-acts"><Button type="submit" look={effect ? 'plain' : 'go'} isBusy={preview.isPending}>{t('administration.calendars.preview')}</Button></div>
      </Form>
      {effect ? <EffectPanel effect={effect} isBusy={publish.isPending} onPublish={() => publish.mutate()} /> : null}
      {publish.error ? <ProblemNotice problem={problemOf(publish.error)} /> : null}
    </section>
  );
}

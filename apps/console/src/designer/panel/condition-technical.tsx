import { useId, useState } from 'react';
import { compileCondition, type ConditionProblem, type KnownVariables } from '@app/bpmn';
import { Button, useTexts } from '@app/ui';

interface TechnicalFormProps {
  readonly feel: string;
  readonly known: KnownVariables;
  readonly onChange: (feel: string) => void;
}

/** The condition as machines read it, folded away. What is typed here is taken over only when it can be used. */
export function TechnicalForm({ feel, known, onChange }: TechnicalFormProps) {
  const { t } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<ConditionProblem | null>(null);
  const take = (): void => {
    const read = compileCondition(typed ?? feel, known);
    setWrong(read.ok ? null : read.error);
    if (!read.ok) return;
    setTyped(null);
    if (typed !== null && typed !== feel) onChange(typed);
  };
  return (
    <details className="dz-technical">
      <summary>{t('designer.condition.technical')}</summary>
      {typed === null ? <><code>{feel}</code><Button size="small" look="quiet" onClick={() => setTyped(feel)}>{t('designer.condition.edit')}</Button></> : (
        <>
          <textarea className="m-input" rows={3} aria-label={t('designer.condition.technical')} aria-describedby={id} aria-invalid={wrong !== null || undefined} value={typed} onChange={(event) => setTyped(event.target.value)} />
          <p id={id} role="alert">{wrong ? <span className="dz-wrong">{t('designer.condition.wrong', { why: t(`designer.condition.why.${wrong.code}`, { name: String(wrong.params['name'] ?? '') }) })}</span> : null}</p>
          <div className="dz-row">
            <Button size="small" onClick={take}>{t('designer.condition.take')}</Button>
            <Button size="small" look="quiet" onClick={() => { setTyped(null); setWrong(null); }}>{t('designer.condition.cancel')}</Button>
          </div>
        </>
      )}
    </details>
  );
}

import { useEffect, useState } from 'react';
import type { Text } from '@app/kernel';
import { Button, Form, TextAreaField, useTexts } from '@app/ui';
import { ActProblem } from './act-problem.js';
import { type Choice, isSupplement, placeOf, stepOf } from './choices.js';
import type { Dossier, FactDeclaration, Rules } from './dossier-types.js';
import { Effects } from './effects.js';
import { type FactText, FactField, factOf, isAnswered } from './fact-field.js';
import type { Giving } from './give-command.js';
import { JudgingFields, useJudging } from './judging.js';
import { Owed, owedBefore } from './owed.js';
import { type Defects, defectsText, SupplementReasons } from './supplement-reasons.js';
import type { ComponentHere } from './use-desk.js';
import { useFirstFocus } from './use-first-focus.js';

interface ActFormProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly components: readonly ComponentHere[];
  readonly giving: Giving;
  readonly rules: Rules;
  /** Which draft is shown, where the act signs one. */
  readonly draft: string | null;
  /** The same by its name. */
  readonly issued: Text | null;
  /** A paper is to be read before this is filled in. */
  readonly isBesidePaper: boolean;
  /** Told what is written, as it is written. */
  readonly onSaid: (said: string) => void;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

export const titleOf = ({ act, outcome }: Choice, texts: ReturnType<typeof useTexts>): string =>
  outcome ? texts.pick(outcome.label) : texts.t('desk.complete', { step: stepOf(act, texts) });

export function ActForm(props: ActFormProps) {
  const { choice, dossier, components, giving, onClose, rules, issued, isBesidePaper } = props;
  const texts = useTexts();
  const { t } = texts;
  const telling = useTelling(props);
  const { asked, facts, missing, owed, judging, isTried } = telling;
  const isReasonNeeded = choice.outcome?.requiresReason === true;
  return (
    <Form ref={useFirstFocus(isBesidePaper)} className="m-form" onSubmit={() => void telling.send()} onRefused={telling.refused} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.currentTarget.requestSubmit()}>
      {owed > 0 ? <Owed dossier={dossier} amount={owed} /> : null}
      <Effects choice={choice} dossier={dossier} rules={rules} issued={issued} />
      <JudgingFields judging={judging} files={components} isTried={isTried} />
      {asked.map((fact) => <FactField key={fact.name} fact={fact} value={facts[fact.name]} isMissing={isTried && missing.includes(fact)} onChange={(value) => telling.setFacts((before) => ({ ...before, [fact.name]: value }))} />)}
      {isSupplement(choice) && asWanted(components).length > 0 ? <SupplementReasons components={asWanted(components)} defects={telling.defects} onChange={telling.setDefects} /> : null}
      <TextAreaField
        label={t(isSupplement(choice) ? 'desk.reason.more' : owed > 0 ? 'desk.owed.reason' : 'desk.reason')}
        required={owed > 0 || (isReasonNeeded && !isSupplement(choice))}
        maxLength={2000}
        value={telling.reason}
        error={isTried && telling.lacksReason ? t(owed > 0 ? 'desk.owed.reasonMissing' : 'desk.reason.missing') : undefined}
        onChange={({ target }) => telling.setReason(target.value)}
      />
      {giving.problem ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={onClose} onDraft={giving.forget} /> : null}
      <div className="d-foot">
        <Button onClick={onClose}>{t('desk.cancel')}</Button>
        <Button type="submit" look={isReasonNeeded || owed > 0 ? 'danger' : 'go'} isBusy={giving.isBusy}>{owed > 0 && choice.outcome === null ? t('desk.owed.go', { act: titleOf(choice, texts) }) : titleOf(choice, texts)} <kbd>Ctrl ⏎</kbd></Button>
      </div>
    </Form>
  );
}

/** Nobody is asked to mend a paper this case does not need. */
const asWanted = (components: readonly ComponentHere[]): readonly ComponentHere[] => components.filter(({ isAsked, files }) => isAsked !== false || files.length > 0);

/** What is said with the act, what of it is still missing, and the saying of it. */
function useTelling({ choice, dossier, components, giving, rules, draft, onClose, onDone, onSaid }: ActFormProps) {
  const texts = useTexts();
  const { t, pick } = texts;
  const [reason, setReason] = useState('');
  const [defects, setDefects] = useState<Defects>({});
  const [facts, setFacts] = useState<Readonly<Record<string, FactText>>>({});
  const [isTried, setTried] = useState(false);
  const { act, outcome } = choice;
  // What the officer decides on is what was shown when the panel was opened, whatever arrives meanwhile.
  const [seen] = useState(dossier.version);
  const judging = useJudging({ choice, dossier, giving, seen });
  const owed = owedBefore(choice, dossier);
  const asked = (outcome?.asks ?? []).map((name): FactDeclaration => rules.facts.find((fact) => fact.name === name) ?? { name, type: 'string' });
  const named = (code: string) => pick(components.find((one) => one.code === code)?.name ?? { vi: code, en: code });
  const said = [isSupplement(choice) ? defectsText(defects, named, t) : '', reason.trim()].filter(Boolean).join('\n');
  useEffect(() => onSaid(said), [said, onSaid]);
  const lacksReason = (outcome?.requiresReason === true || owed > 0) && said === '';
  const missing = asked.filter((fact) => !isAnswered(fact, facts[fact.name]));
  const send = async () => {
    setTried(true);
    if (lacksReason || missing.length > 0 || judging.isMissing) return;
    const gives = Object.fromEntries(asked.map((fact) => [fact.name, factOf(fact, facts[fact.name])]));
    const data = { ...placeOf(act), ...(outcome && { outcome: outcome.id }), ...(asked.length > 0 && { gives: gives as never }), ...(said !== '' && { reason: said }), ...(draft !== null && { draft }) };
    const version = await judging.tell();
    if (version === null || !(await giving.give({ command: 'complete', data }, version))) return;
    onDone(t('desk.done.act', { act: titleOf(choice, texts) }));
    onClose();
  };
  return { asked, facts, setFacts, defects, setDefects, reason, setReason, missing, lacksReason, owed, judging, isTried, send, refused: () => setTried(true) };
}
